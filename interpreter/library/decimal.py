"""Decimal numbers; the parts are in _decimal."""

from _decimal import *

#@ in C
"""Decimal arithmetic (IBM's General Decimal Arithmetic, as CPython's decimal does it), put together from its parts."""

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException",
    "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow",
    "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN",
    "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
    "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS",
    "HAVE_CONTEXTVAR",
]

from _decimal.signals import (
    Clamped, ConversionSyntax, DecimalException, DecimalTuple, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, HAVE_CONTEXTVAR, HAVE_THREADS, Inexact, InvalidContext,
    InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Overflow, ROUND_05UP, ROUND_CEILING,
    ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal,
    Underflow,
)
from _decimal.number import Decimal
from _decimal.context import (
    BasicContext, Context, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext,
)

# The other methods of Decimal.
import _decimal.arithmetic
import _decimal.formatting
import _decimal.rounding
import _decimal.series

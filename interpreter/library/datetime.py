"""Dates, times, and the differences between them. The local time zone is UTC.

A date is counted as an ordinal: 1 January of year 1 is day 1. A timedelta is days, seconds and microseconds, of which
only the days may be negative.
"""

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

from _datetime.calendar import MAXYEAR, MINYEAR
from _datetime.delta import timedelta
from _datetime.date import IsoCalendarDate, date
from _datetime.zone import UTC, timezone, tzinfo
from _datetime.time import time
from _datetime.moment import datetime

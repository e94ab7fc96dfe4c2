#@ ../datetime.py +12000, in C
"""date and its weeks."""

import time as _time
from operator import index as _index

from _datetime.calendar import (
    MAXYEAR, _EPOCH_ORDINAL, _MAXORDINAL, _MISSING, _MONTHS, _WEEKDAYS, _check_date, _days_before_year,
    _from_iso_week, _from_ordinal, _iso_week1_monday, _parse_date, _state, _strftime, _to_ordinal,
)
from _datetime.delta import timedelta

# Classes and functions say that they are datetime's, and so they are for programs, pickles and reprs.
__name__ = "datetime"


class IsoCalendarDate(tuple):
    """What date.isocalendar() gives."""

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


def _shown(self):
    """How a repr calls the class."""
    cls = type(self)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


class date:
    """date(year, month, day) --> date object"""

    __slots__ = "_year", "_month", "_day"

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        if month is day is _MISSING:
            state = _state(year, 4)
            if state and 1 <= state[2] <= 12:
                year, month, day = state[0] << 8 | state[1], state[2], state[3]
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        """The date of a POSIX timestamp."""
        days = int(timestamp // 86400) + _EPOCH_ORDINAL
        if not 1 <= days <= _MAXORDINAL:
            raise ValueError(f"year {1970 + (days - _EPOCH_ORDINAL) * 400 // 146097} is out of range")
        return cls(*_from_ordinal(days))

    @classmethod
    def today(cls):
        """Current date or datetime: same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        """The date of a proleptic Gregorian ordinal: 1 January of year 1 is day 1."""
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError(f"year {MAXYEAR + 1} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """The date of an ISO 8601 text."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        try:
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of an ISO year, week and weekday."""
        return cls(*_from_iso_week(year, week, day))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """Return ctime() style string."""
        return f"{_WEEKDAYS[self.toordinal() % 7 or 7]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """format -> strftime() style string."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return self._time_tuple(0, 0, 0, -1)

    def _time_tuple(self, hour, minute, second, dst):
        ordinal = date.toordinal(self)
        day_of_year = ordinal - _days_before_year(self._year)
        fields = self._year, self._month, self._day, hour, minute, second, (ordinal + 6) % 7, day_of_year, dst
        return _time.struct_time(fields)

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day
        )

    def weekday(self):
        """Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6"""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7"""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        year = self._year
        today = _to_ordinal(year, self._month, self._day)
        week, day = divmod(today - _iso_week1_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1_monday(year), 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def _other_key(self, other):
        """What to compare with; None when it is no plain date."""
        return other._key() if isinstance(other, date) and not isinstance(other, datetime) else None

    def __eq__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() == key

    def __lt__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() < key

    def __le__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() <= key

    def __gt__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() > key

    def __ge__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() >= key

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 1 <= ordinal <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (bytes((*divmod(self._year, 256), self._month, self._day)),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# Last, because what is imported here needs this file while it is loaded.
import _datetime.zone
import _datetime.time
from _datetime.moment import datetime

#@ ../datetime.py +14000, in C
"""time, a time of day."""

from _datetime.calendar import (
    _OffsetError, _check_offset, _check_time, _check_tzinfo, _offset_text, _parse_time, _state, _strftime, _time_text,
)
from _datetime.date import _shown, date
from _datetime.delta import timedelta

# Classes and functions say that they are datetime's, and so they are for programs, pickles and reprs.
__name__ = "datetime"


def _set_time(self, hour, minute, second, microsecond, tzinfo, fold):
    """Check and set what a time and a datetime have in common."""
    parts = _check_time(hour, minute, second, microsecond, fold)
    self._hour, self._minute, self._second, self._microsecond = parts
    _check_tzinfo(tzinfo)
    self._tzinfo, self._fold = tzinfo, fold


def _apart(one, other, us, equality, kind):
    """How far one is behind the other, in microseconds, where it is `us` by what both show; None when they cannot be compared."""
    mine = theirs = None
    if one._tzinfo is not other._tzinfo:
        mine, theirs = one.utcoffset(), other.utcoffset()
    if mine == theirs:
        return us
    if mine is None or theirs is None:
        if equality:
            return None
        raise TypeError(f"can't compare offset-naive and offset-aware {kind}")
    return us - mine._us + theirs._us


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

    All arguments are optional. tzinfo may be None, or an instance of
    a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = "_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        state = _state(hour, 6)
        if state and state[0] & 127 < 24:
            tzinfo = minute or None
            hour, minute, second, microsecond, fold = state[0] & 127, *state[1:3], int.from_bytes(state[3:], "big"), state[0] >> 7
        self = object.__new__(cls)
        _set_time(self, hour, minute, second, microsecond, tzinfo, fold)
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        """The time of an ISO 8601 text."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_time(time_string.removeprefix("T"))
        except _OffsetError as error:
            raise ValueError(str(error)) from None
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*parts)

    def isoformat(self, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = f"{self._hour}, {self._minute}"
        if self._microsecond:
            parts += f", {self._second}, {self._microsecond}"
        elif self._second:
            parts += f", {self._second}"
        if self._tzinfo is not None:
            parts += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            parts += ", fold=1"
        return f"{_shown(self)}({parts})"

    def strftime(self, format):
        """format -> strftime() style string."""
        fields = 1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1
        return _strftime(self, format, fields)

    __format__ = date.__format__

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return time with new specified fields."""
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compare(self, other, equality=False):
        return _apart(self, other, self._us() - other._us(), equality, "times")

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash((self._us() - (offset._us if offset else 0), "time"))

    def __reduce_ex__(self, protocol):
        hour = self._hour | 128 if self._fold and protocol > 3 else self._hour
        state = bytes((hour, self._minute, self._second, *self._microsecond.to_bytes(3, "big")))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)

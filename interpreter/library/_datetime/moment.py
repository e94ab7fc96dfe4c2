#@ ../datetime.py +15000, in C
"""datetime, a date with a time of day."""

import time as _time

from _datetime.calendar import (
    _DAY_US, _EPOCH_ORDINAL, _MAXORDINAL, _MISSING, _MONTHS, _OffsetError, _WEEKDAYS, _check_date,
    _check_offset, _check_text, _check_tzinfo, _date_length, _from_ordinal, _offset_text, _parse_date,
    _parse_time, _state, _time_text, _to_ordinal,
)
from _datetime.date import _shown, date
from _datetime.delta import _divide_rounding, timedelta
from _datetime.time import _apart, _set_time, time
from _datetime.zone import _LOCAL, tzinfo

# Classes and functions say that they are datetime's, and so they are for programs, pickles and reprs.
__name__ = "datetime"


# In the class below these names are methods.
_date_class = date
_time_class = time
_tzinfo_class = tzinfo


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

    The year, month and day arguments are required. tzinfo may be None, or an
    instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = time.__slots__

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        if day is _MISSING:
            state = _state(year, 10)
            if state and 1 <= state[2] & 127 <= 12:
                tzinfo = None if month is _MISSING else month
                year, month, day = state[0] << 8 | state[1], state[2] & 127, state[3]
                hour, minute, second, microsecond, fold = *state[4:7], int.from_bytes(state[7:], "big"), state[2] >> 7
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        _set_time(self, hour, minute, second, microsecond, tzinfo, fold)
        return self

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    @classmethod
    def _at(cls, us, tz):
        """The moment so many microseconds after the start of year 1 (day 1 being 86400 s), in the terms of `tz`."""
        days, rest = divmod(us, _DAY_US)
        if not 1 <= days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hour, minute, second, microsecond, tz)

    def _moment(self):
        """Its microseconds, as _at() counts them, regardless of time zones."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (_to_ordinal(self._year, self._month, self._day) * 86400 + seconds) * 1000000 + self._microsecond

    @classmethod
    def _from_epoch(cls, us, tz):
        try:
            moment = cls._at(us + _EPOCH_ORDINAL * _DAY_US, tz)
        except OverflowError:
            raise ValueError(f"year {1970 + us // (_DAY_US * 365)} is out of range") from None
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_tzinfo(tz)
        if not -(2**63) <= timestamp < 2**63:
            raise OverflowError("timestamp out of range for platform time_t")
        if isinstance(timestamp, int):
            return cls._from_epoch(timestamp * 1000000, tz)
        numerator, denominator = timestamp.as_integer_ratio()
        return cls._from_epoch(_divide_rounding(numerator * 1000000, denominator), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        _check_tzinfo(tz)
        return cls._from_epoch(_time.time_ns() // 1000, tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        return cls._from_epoch(_time.time_ns() // 1000, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        for position, value, wanted in ((1, date, _date_class), (2, time, _time_class)):
            if not isinstance(value, wanted):
                raise TypeError(f"combine() argument {position} must be datetime.{wanted.__name__}, not {type(value).__name__}")
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string):
        """string -> datetime from a string in most ISO 8601 formats"""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError("too short")
            length = _date_length(date_string)
            day = _parse_date(date_string[:length])
            clock = _parse_time(date_string[length + 1 :]) if len(date_string) > length + 1 else ()
            if len(date_string) == length + 1:
                raise ValueError("no time")
        except _OffsetError as error:
            raise ValueError(str(error)) from None
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        import _strptime

        _check_text(date_string, "strptime")
        _check_text(format, "strptime", 2)
        return _strptime._strptime_datetime(cls, date_string, format)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        dst = self.dst()
        return self._time_tuple(self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return moment._time_tuple(moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        return (self._moment() - (offset._us if offset else 0) - _EPOCH_ORDINAL * _DAY_US) / 1000000

    def date(self):
        """Return date object with same year, month and day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is None:
            tz = _LOCAL
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset()
        utc = (self - offset if offset else self).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        """Return ctime() style string."""
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        return f"{_WEEKDAYS[self.isoweekday()]} {_MONTHS[self._month]} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = f"{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}"
        if self._microsecond:
            parts += f", {self._second}, {self._microsecond}"
        elif self._second:
            parts += f", {self._second}"
        if self._tzinfo is not None:
            parts += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            parts += ", fold=1"
        return f"{_shown(self)}({parts})"

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(self))

    def _compare(self, other, equality=False):
        return _apart(self, other, self._moment() - other._moment(), equality, "datetimes")

    def _comparable(self, other):
        """Is it a datetime too? A plain date has no order among them."""
        if isinstance(other, datetime):
            return True
        if isinstance(other, date):
            raise TypeError(f"can't compare {_shown(self)} to {_shown(other)}")
        return False

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        return False if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if self._comparable(other) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash((self._moment() - (offset._us if offset else 0), "datetime"))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._at(self._moment() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._moment() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine = theirs = None
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
        difference = self._moment() - other._moment()
        if mine == theirs:
            return timedelta._of(difference)
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(difference + theirs._us - mine._us)

    def __reduce_ex__(self, protocol):
        month = self._month | 128 if self._fold and protocol > 3 else self._month
        clock = self._hour, self._minute, self._second, *self._microsecond.to_bytes(3, "big")
        state = bytes((*divmod(self._year, 256), month, self._day, *clock))
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

"""Dates, times, and the differences between them. The local time zone is UTC.

A date is counted as an ordinal: 1 January of year 1 is day 1. A timedelta is days, seconds and microseconds, of which
only the days may be negative.
"""

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

import time as _time
from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_EPOCH_ORDINAL = 719163
_DAY_US = 86400 * 1000000

_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MISSING = object()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    """Year, month, day: counted in eras of 400 years that begin on 1 March, so that the leap day is the last one."""
    era, day_of_era = divmod(n + 305, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        first = _to_ordinal(year, 1, 1) % 7
        if not (week == 53 and (first == 4 or first == 3 and _is_leap(year))):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


def _check_date(year, month, day):
    for position, (name, value) in enumerate((("year", year), ("month", month), ("day", day)), 1):
        if value is _MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    """What a tzinfo's method gave: None, or a timedelta of less than a day."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    seconds = abs(offset)
    hours, rest = divmod(seconds.days * 86400 + seconds.seconds, 3600)
    minutes, rest = divmod(rest, 60)
    text = f"{sign}{hours:02d}{colon}{minutes:02d}"
    if rest or seconds.microseconds:
        text += f"{colon}{rest:02d}"
        if seconds.microseconds:
            text += f".{seconds.microseconds:06d}"
    return text


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _strftime(object, format, timetuple):
    """time.strftime, with %f, %z and %Z put in before."""
    if "%f" in format or "%z" in format or "%Z" in format:
        pieces = []
        rest = iter(format)
        for character in rest:
            if character == "%":
                character += next(rest, "")
                if character == "%f":
                    character = f"{getattr(object, 'microsecond', 0):06d}"
                elif character == "%z":
                    character = _offset_text(object.utcoffset(), "") if hasattr(object, "utcoffset") else ""
                elif character == "%Z":
                    character = ((object.tzname() if hasattr(object, "tzname") else None) or "").replace("%", "%%")
            pieces.append(character)
        format = "".join(pieces)
    return _time.strftime(format, timetuple)


def _digits(text, start, end):
    part = text[start:end]
    if len(part) != end - start or not (part.isascii() and part.isdigit()):
        raise ValueError(f"not a number: {part!r}")
    return int(part)


def _parse_date(text):
    """YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and so on."""
    year = _digits(text, 0, 4)
    separated = text[4:5] == "-"
    position = 4 + separated
    if text[position : position + 1] == "W":
        week = _digits(text, position + 1, position + 3)
        position += 3
        day = 1
        if len(text) > position:
            if (text[position] == "-") != separated:
                raise ValueError("Inconsistent use of dash separator")
            position += separated
            day = _digits(text, position, len(text))
        return _from_iso_week(year, week, day)
    month = _digits(text, position, position + 2)
    position += 2
    if (text[position : position + 1] == "-") != separated:
        raise ValueError("Inconsistent use of dash separator")
    return year, month, _digits(text, position + separated, len(text))


class _OffsetError(ValueError):
    """An offset of a day or more: its words are shown, not those of a text that cannot be read."""


def _parse_clock(text):
    """HH[[:]MM[[:]SS[.ffffff]]] as four numbers."""
    numbers = [0, 0, 0, 0]
    position = 0
    colons = text[2:3] == ":"
    for part in range(3):
        numbers[part] = _digits(text, position, position + 2)
        position += 2
        following = text[position : position + 1]
        if not following or part == 2:
            break
        if colons and following != ":":
            raise ValueError(f"Invalid time separator: {following}")
        position += colons
    if position < len(text):
        if text[position] not in ".," or part != 2:
            raise ValueError("Invalid microsecond separator")
        fraction = text[position + 1 :]
        numbers[3] = _digits((fraction + "00000")[: max(6, min(len(fraction), 6))], 0, 6)
        if not fraction.isdigit():
            raise ValueError("Non-digit values in unparsed fraction")
    return numbers


def _parse_time(text):
    """A clock time and an offset as hour, minute, second, microsecond, tzinfo."""
    split = max(text.find("-"), text.find("+"), text.find("Z"))
    if split < 0:
        return (*_parse_clock(text), None)
    numbers = _parse_clock(text[:split])
    offset = text[split + 1 :]
    if text[split] == "Z":
        if offset:
            raise ValueError("Malformed time zone string")
        return (*numbers, timezone.utc)
    if len(offset) in (0, 1, 3):
        raise ValueError("Malformed time zone string")
    hours, minutes, seconds, microseconds = _parse_clock(offset)
    delta = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    if text[split] == "-":
        delta = -delta
    if abs(delta) >= timedelta(1):
        raise _OffsetError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {delta!r}.")
    return (*numbers, timezone.utc if not delta else timezone(delta))


def _date_length(text):
    """How much of an ISO text is its date."""
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if text[8:9] != "-":
            return 8
        if len(text) == 9:
            raise ValueError("Invalid ISO string")
        return 8 if text[10:11].isdigit() else 10
    if text[4] != "W":
        return 8
    position = 7
    while position < len(text) and text[position].isdigit():
        position += 1
    if position < 9:
        return position
    return 7 if position % 2 == 0 else 8


def _divide_rounding(a, b):
    """a / b as the nearest int, ties to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    above_half = rest > b if b > 0 else rest < b
    return quotient + 1 if above_half or rest == b and quotient % 2 == 1 else quotient


class timedelta:
    """Difference between two datetime values.

    timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

    All arguments are optional and default to 0.
    Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = "_days", "_seconds", "_microseconds", "_us"

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        left_over = 0.0
        for name, value, factor in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000), ("hours", hours, 3600000000), ("days", days, _DAY_US),
            ("weeks", weeks, 7 * _DAY_US),
        ):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                whole = int(value)
                scaled = (value - whole) * factor
                total += whole * factor + int(scaled)
                left_over += scaled - int(scaled)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if left_over:
            nearest = round(left_over)
            if abs(nearest - left_over) == 0.5:
                odd = total & 1
                nearest = 2 * int((left_over + odd) * 0.5 + (0.5 if left_over + odd > 0 else -0.5)) - odd
            total += nearest
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        """The timedelta of so many microseconds."""
        days, rest = divmod(us, _DAY_US)
        if not -999999999 <= days <= 999999999:
            if not -2147483648 <= days <= 2147483647:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._us = us
        self._days = days
        self._seconds, self._microseconds = divmod(rest, 1000000)
        return self

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._us / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        name = type(self).__name__
        module = type(self).__module__
        return f"{module + '.' if module == 'datetime' else ''}{name}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        return timedelta._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_divide_rounding(self._us * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._us // other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_divide_rounding(self._us, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if not numerator:
                raise ZeroDivisionError("division by zero")
            return timedelta._of(_divide_rounding(self._us * denominator, numerator))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._us:
            raise ZeroDivisionError("integer modulo by zero")
        return timedelta._of(self._us % other._us)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self // other, self % other

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


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
        return self.__class__, self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - dst
        if standard:
            dt += standard
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = "_offset", "_name"

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _MISSING:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_shown(self)}({self._offset!r})"
        return f"{_shown(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, what):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        """Return fixed offset."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """The name given, or 'UTC', or 'UTC+HH:MM'."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """Return None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()


timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
UTC = timezone.utc
_LOCAL = timezone._create(timedelta(0), "UTC")


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

    All arguments are optional. tzinfo may be None, or an instance of
    a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = "_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        parts = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond = parts
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
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
        """How far it is behind the other, in microseconds; None when they cannot be compared."""
        mine = theirs = None
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._us() - other._us()
        if mine is None or theirs is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._us() - mine._us - (other._us() - theirs._us)

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

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

    The year, month and day arguments are required. tzinfo may be None, or an
    instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = time.__slots__

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond = parts
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

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
        """How far it is behind the other, in microseconds; None when they cannot be compared."""
        mine = theirs = None
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._moment() - other._moment()
        if mine is None or theirs is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._moment() - mine._us - (other._moment() - theirs._us)

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

    def __reduce__(self):
        clock = self._hour, self._minute, self._second, self._microsecond
        return self.__class__, (*self._key(), *clock, self._tzinfo)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

_date_class = date
_time_class = time
_tzinfo_class = tzinfo

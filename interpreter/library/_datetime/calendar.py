#@ ../datetime.py +10000, in C
"""Days counted, fields checked, texts written and read: what the classes have in common."""

import time as _time
from operator import index as _index

# Classes and functions say that they are datetime's, and so they are for programs, pickles and reprs.
__name__ = "datetime"

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
    parts = []
    for position, (name, value) in enumerate((("year", year), ("month", month), ("day", day)), 1):
        if value is _MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")
        parts.append(_index(value))
    year, month, day = parts
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


def _state(value, size):
    """The bytes of a pickled state; None for what is none. Pickles of Python 2 have a str."""
    if isinstance(value, str) and len(value) == size:
        try:
            value = value.encode("latin-1")
        except UnicodeEncodeError:
            return None
    return value if isinstance(value, bytes) and len(value) == size else None


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
    timespec.encode()  # what is no UTF-8, and what C takes for the end of a string, is told first
    if "\0" in timespec:
        raise ValueError("embedded null character")
    raise ValueError("Unknown timespec value")


def _check_text(value, function, position=1):
    """The argument of a function in C that has to be text."""
    if not isinstance(value, str):
        shown = "None" if value is None else type(value).__name__
        raise TypeError(f"{function}() argument {position} must be str, not {shown}")


def _strftime(object, format, timetuple):
    """time.strftime, with %f, %z and %Z put in before."""
    _check_text(format, "strftime")
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


# Last, because what is imported here needs this file while it is loaded.
from _datetime.delta import timedelta
import _datetime.date
from _datetime.zone import timezone, tzinfo

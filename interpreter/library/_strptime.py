"""Reading dates and times by a format: what time.strptime and datetime.strptime share."""

import re

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _choice(names, directive):
    """A group that matches one of these names, the longest first."""
    return f"(?P<{directive}>{'|'.join(sorted(names, key=len, reverse=True))})"


_PATTERNS = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])",
    "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": _choice(_DAYS, "A"),
    "a": _choice((name[:3] for name in _DAYS), "a"),
    "B": _choice(_MONTHS, "B"),
    "b": _choice((name[:3] for name in _MONTHS), "b"),
    "p": r"(?P<p>am|pm)",
    "Z": r"(?P<Z>utc|gmt)",
    "%": "%",
}
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}

_compiled = {}


def _compile(format):
    """The format as a regular expression."""
    for letter, meaning in _COMPOUND.items():
        format = format.replace("%" + letter, meaning)
    text = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    text = re.sub(r"\s+", r"\\s+", text)
    pieces = []
    while "%" in text:
        before, _, text = text.partition("%")
        if not text:
            raise ValueError(f"stray %% in format '{format}'".replace("%%", "%"))
        if text[0] not in _PATTERNS:
            raise ValueError(f"'{'' if text[0] == chr(92) else text[0]}' is a bad directive in format '{format}'")
        pieces += before, _PATTERNS[text[0]]
        text = text[1:]
    return re.compile("".join(pieces) + text, re.IGNORECASE)


def _offset(text):
    """Seconds and microseconds east of UTC that %z says."""
    if text == "Z":
        return 0, 0
    digits = text[1:].replace(":", "")
    if ":" in text[1:] and len(digits) >= 6 and text[6:7] != ":":
        raise ValueError(f"Inconsistent use of : in {text}")
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    fraction = int((digits[7:] + "000000")[:6])
    return (-seconds, -fraction) if text[0] == "-" else (seconds, fraction)


def _day_of_week_number(year, week, weekday, monday_first):
    """The day of the year of a weekday in a week as %U or %W counts it."""
    from datetime import date

    first = date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    before = (7 - first) % 7
    return 1 + weekday - first if week == 0 else 1 + before + 7 * (week - 1) + weekday


def _read_clock(found):
    hour = int(found.get("H") or 0)
    if found.get("I"):
        hour = int(found["I"]) % 12
        if (found.get("p") or "").lower() == "pm":
            hour += 12
    fraction = found.get("f") or ""
    return hour, int(found.get("M") or 0), int(found.get("S") or 0), int((fraction + "000000")[:6])


def _read_weekday(found):
    if found.get("A"):
        return _DAYS.index(found["A"].lower())
    if found.get("a"):
        return [name[:3] for name in _DAYS].index(found["a"].lower())
    if found.get("w"):
        return (int(found["w"]) - 1) % 7
    return int(found["u"]) - 1 if found.get("u") else None


def _read_year(found):
    if found.get("Y"):
        return int(found["Y"])
    if found.get("y"):
        year = int(found["y"])
        return year + (2000 if year <= 68 else 1900)
    return None


def _read_month(found):
    if found.get("m"):
        return int(found["m"])
    if found.get("B"):
        return _MONTHS.index(found["B"].lower()) + 1
    return [name[:3] for name in _MONTHS].index(found["b"].lower()) + 1 if found.get("b") else 1


def _check_weeks(found, year, weekday):
    if found.get("G"):
        if found.get("j"):
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if not found.get("V") or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
    elif found.get("V"):
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Eleven fields as in a struct_time, with the zone's name and offset, and the microseconds of the time and of the offset."""
    for position, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, not {type(value)}")
    pattern = _compiled.get(format)
    if pattern is None:
        pattern = _compiled[format] = _compile(format)
    match = pattern.match(data_string)
    if match is None:
        raise ValueError("time data %r does not match format %r" %  #@ 349
                         (data_string, format))
    if len(data_string) != match.end():
        raise ValueError("unconverted data remains: %s" %  #@ 352
                         data_string[match.end():])
    from datetime import date

    found = match.groupdict()
    year, weekday = _read_year(found), _read_weekday(found)
    _check_weeks(found, year, weekday)
    month, day = _read_month(found), int(found.get("d") or 1)
    julian = int(found["j"]) if found.get("j") else None
    leap_day = year is None and month == 2 and day == 29
    base = 1904 if leap_day else 1900 if year is None else year
    if found.get("G"):
        moment = date.fromisocalendar(int(found["G"]), int(found["V"]), weekday + 1)
        base, month, day = moment.year, moment.month, moment.day
    elif julian is None and weekday is not None and year is not None and (found.get("U") or found.get("W")):
        julian = _day_of_week_number(base, int(found.get("U") or found.get("W")), weekday, not found.get("U"))
    if julian is not None and not found.get("G"):
        moment = date.fromordinal(julian - 1 + date(base, 1, 1).toordinal())
        base, month, day = moment.year, moment.month, moment.day
    moment = date(base, month, day)
    if julian is None:
        julian = moment.toordinal() - date(base, 1, 1).toordinal() + 1
    if weekday is None:
        weekday = moment.weekday()
    hour, minute, second, microsecond = _read_clock(found)
    zone = found.get("Z")
    offset = _offset(found["z"]) if found.get("z") else None
    fields = 1900 if leap_day else base, month, day, hour, minute, second, weekday, julian, 0 if zone else -1
    return (*fields, zone and zone.upper(), offset and offset[0]), microsecond, offset[1] if offset else 0


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime gives."""
    import time

    tt = _strptime(data_string, format)[0]  #@ 562
    return time.struct_time(tt if tt[9] or tt[10] is not None else tt[:9])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What datetime.strptime gives."""
    from datetime import timedelta, timezone

    tt, fraction, gmtoff_fraction = _strptime(data_string, format)  #@ 568
    parts, zone, offset = (*tt[:6], fraction), *tt[9:]
    if offset is None:
        return cls(*parts)
    delta = timedelta(seconds=offset, microseconds=gmtoff_fraction)
    return cls(*parts, timezone(delta, zone) if zone else timezone(delta))

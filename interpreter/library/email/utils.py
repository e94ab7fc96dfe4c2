"""Dates and addresses in headers."""

import datetime
import re
import time

__all__ = ["formatdate", "format_datetime", "parsedate", "parsedate_tz", "parsedate_to_datetime", "mktime_tz", "quote", "unquote",
           "formataddr", "parseaddr"]

_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DATE = re.compile(r"(?:[A-Za-z]+,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]+)?")


def _format_timetuple_and_zone(timetuple, zone):
    year, month, day, hour, minute, second, weekday = timetuple[:7]
    return f"{_DAYS[weekday]}, {day:02d} {_MONTHS[month - 1]} {year:04d} {hour:02d}:{minute:02d}:{second:02d} {zone}"


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A moment (now, if none is given) as headers have it."""
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment = moment.astimezone()
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as headers have it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _format_timetuple_and_zone(dt.timetuple(), zone)


def parsedate_tz(data):
    """A header's date as ten numbers, the last of them the zone's offset in seconds; None for what is no date."""
    found = _DATE.match(data.strip()) if data else None
    if found is None or found[2].capitalize() not in _MONTHS:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    year = int(year) if len(year) > 2 else int(year) + (2000 if int(year) < 69 else 1900)
    offset = None
    if zone is not None and zone[0] in "+-":
        offset = None if zone == "-0000" else int(zone[0] + "1") * (int(zone[1:3]) * 3600 + int(zone[3:]) * 60)
    elif zone is not None:
        offset = {"GMT": 0, "UTC": 0, "UT": 0, "Z": 0, "EST": -18000, "EDT": -14400, "CST": -21600, "CDT": -18000, "MST": -25200,
                  "MDT": -21600, "PST": -28800, "PDT": -25200}.get(zone.upper())
    return (year, _MONTHS.index(month.capitalize()) + 1, int(day), int(hour), int(minute), int(second or 0), 0, 1, -1, offset or 0)


def parsedate(data):
    """As parsedate_tz, without the zone."""
    found = parsedate_tz(data)
    return None if found is None else found[:9]


def mktime_tz(data):
    """Seconds since the epoch."""
    moment = datetime.datetime(*data[:6], tzinfo=datetime.timezone.utc)
    return int(moment.timestamp()) - (data[9] or 0)


def parsedate_to_datetime(data):
    """A header's date as a datetime."""
    found = parsedate_tz(data)
    if found is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    if data.strip().endswith("-0000"):
        return datetime.datetime(*found[:6])
    return datetime.datetime(*found[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=found[9])))


def quote(str):
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    if len(str) > 1 and str[0] == str[-1] == '"':
        return str[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return str[1:-1] if str.startswith("<") and str.endswith(">") else str


def formataddr(pair, charset="utf-8"):
    """A name and an address as headers have them."""
    name, address = pair
    if not name:
        return address
    return f'"{quote(name)}" <{address}>' if re.search(r'[][\\()<>@,:;".]', name) else f"{name} <{address}>"


def parseaddr(addr, strict=True):
    """Name and address out of a header."""
    found = re.fullmatch(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^<]*?))\s*<([^>]*)>\s*', addr)
    if found is not None:
        return (re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2].strip(), found[3].strip())
    return ("", addr.strip())

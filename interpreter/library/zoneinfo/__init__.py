"""Time zones by name. gilscope has no data of zones: UTC alone is known."""

__all__ = ["ZoneInfo", "available_timezones", "ZoneInfoNotFoundError", "InvalidTZPathWarning", "TZPATH", "reset_tzpath"]

from datetime import timedelta, tzinfo

TZPATH = ()
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "UCT", "Zulu", "Universal", "Greenwich"})


class ZoneInfoNotFoundError(KeyError):
    """There is no such time zone."""


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(tzinfo):
    """The time zone of a name, the same object every time."""

    _cache = {}

    def __new__(cls, key):
        found = cls._cache.get(key)
        return cls._cache.setdefault(key, cls._new(key)) if found is None else found

    @classmethod
    def _new(cls, key):
        if key not in _UTC_NAMES:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key} (gilscope knows UTC only)")
        self = tzinfo.__new__(cls)
        self._key = key
        return self

    @classmethod
    def no_cache(cls, key):
        return cls._new(key)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._cache) if only_keys is None else only_keys:
            cls._cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt):
        return timedelta(0)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "GMT" if "GMT" in self._key or self._key == "Greenwich" else "UTC"

    def fromutc(self, dt):
        return dt

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"

    def __reduce__(self):
        return self.__class__, (self._key,)


def available_timezones():
    return set(_UTC_NAMES)


def reset_tzpath(to=None):
    pass

#@ ../configparser.py +11000
"""Values that refer to other values."""

import re

from _configparser.errors import (
    InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH,
    NoOptionError, NoSectionError,
)

# Classes and functions say that they are configparser's, and so they are for programs, pickles and reprs.
__name__ = "configparser"


class Interpolation:
    """Leaves values as they are."""

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_get(self, parser, section, option, value, defaults):
        return value


class _References(Interpolation):
    """References begin with a sign and a bracket; the sign twice is the sign itself."""

    def before_set(self, parser, section, option, value):
        rest = self._KEYCRE.sub("", value.replace(self._SIGN * 2, ""))
        if self._SIGN in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._SIGN)}")
        return value

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._interpolate_some(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def _interpolate_some(self, parser, option, accum, rest, section, map, depth):
        rawval = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)
        sign, bracket = self._SIGN, self._BRACKET
        while rest:
            before, found, behind = rest.partition(sign)
            accum.append(before)
            if not found:
                return
            rest = sign + behind
            if behind[:1] == sign:
                accum.append(sign)
                rest = behind[1:]
                continue
            if behind[:1] != bracket:
                raise InterpolationSyntaxError(
                    option, section, f"{sign!r} must be followed by {sign!r} or {bracket!r}, found: {rest!r}")
            reference = self._KEYCRE.match(rest)
            if reference is None:
                raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
            rest = rest[reference.end():]
            value, sect, opt = self._look_up(parser, section, option, map, reference.group(1), rawval, rest)
            if sign in value:
                self._interpolate_some(parser, opt, accum, value, sect, self._values(parser, sect, map), depth + 1)
            else:
                accum.append(value)


class BasicInterpolation(_References):
    """"%(name)s" stands for another option of the section."""

    _SIGN, _BRACKET = "%", "("
    _KEYCRE = re.compile(r"%\(([^)]+)\)s")

    def _look_up(self, parser, section, option, map, name, rawval, rest):
        """The value that is meant, and the section and the option in which it is to be looked into further."""
        name = parser.optionxform(name)
        try:
            return map[name], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, rawval, name) from None

    def _values(self, parser, section, map):
        return map


class ExtendedInterpolation(_References):
    """"${name}" stands for another option, "${section:name}" for one of another section."""

    _SIGN, _BRACKET = "$", "{"
    _KEYCRE = re.compile(r"\$\{([^}]+)\}")

    def _look_up(self, parser, section, option, map, name, rawval, rest):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        try:
            found = parser.optionxform(path[-1])
            if len(path) == 1:
                return map[found], section, found
            return parser.get(path[0], found, raw=True), path[0], found
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, rawval, name) from None

    def _values(self, parser, section, map):
        return dict(parser.items(section, raw=True))


class LegacyInterpolation(Interpolation):
    """Values are formats for "%", until nothing changes."""

    def __init__(self):
        import warnings
        warnings.warn(
            "LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module in Python 3.13. "
            "Use BasicInterpolation or ExtendedInterpolation instead.", DeprecationWarning, stacklevel=2,
        )

    def before_get(self, parser, section, option, value, vars):
        rawval = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                break
            try:
                value = value % vars
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, rawval, error.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, rawval)
        return value

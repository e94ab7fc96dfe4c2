#@ __init__.py +10000
"""The three ways to write a format: with %, with braces, with dollars."""

# Classes say that they are of the package, and so they are for programs, pickles and reprs.
__name__ = "logging"


class PercentStyle:
    """Formats like "%(levelname)s %(message)s"."""

    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """ValueError unless there is at least one field."""
        import re

        if not re.search(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", self._fmt, re.I):
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError(f"Formatting field not found in record: {error}")


class StrFormatStyle(PercentStyle):
    """Formats like "{levelname} {message}"."""

    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        import re
        from string import Formatter as Fields

        fields = set()
        try:
            for _, name, spec, conversion in Fields().parse(self._fmt):
                if name:
                    if not re.match(r"^(\d+|\w+)(\.\w+|\[[^]]+\])*$", name):
                        raise ValueError(f"invalid field name/expression: {name!r}")
                    fields.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError(f"invalid conversion: {conversion!r}")
                if spec and not re.match(r"^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$", spec, re.I):
                    raise ValueError(f"bad specifier: {spec!r}")
        except ValueError as error:
            raise ValueError(f"invalid format: {error}")
        if not fields:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    """Formats like "$levelname ${message}"."""

    default_format = "${message}"
    asctime_search = asctime_format = "${asctime}"

    def __init__(self, fmt, *, defaults=None):
        super().__init__(fmt, defaults=defaults)
        from string import Template

        self._tpl = Template(self._fmt)

    def usesTime(self):
        return any(field in self._fmt for field in ("$asctime", self.asctime_search))

    def validate(self):
        from string import Template

        fields = set()
        for found in Template.pattern.finditer(self._fmt):
            parts = found.groupdict()
            if parts["named"]:
                fields.add(parts["named"])
            elif parts["braced"]:
                fields.add(parts["braced"])
            elif found.group(0) == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


_BASIC_FIELDS = ("levelname", "name", "message")

# The class and the format of basicConfig, by the character that stands for the style.
_STYLES = {
    mark: (style, ":".join(pattern % field for field in _BASIC_FIELDS))
    for mark, style, pattern in (
        ("%", PercentStyle, "%%(%s)s"), ("{", StrFormatStyle, "{%s}"), ("$", StringTemplateStyle, "${%s}"),
    )
}
BASIC_FORMAT = _STYLES["%"][1]

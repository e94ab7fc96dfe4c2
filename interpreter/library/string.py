"""Character classes, templates with $, and the machinery of str.format to derive from."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

from _string import formatter_field_name_split, formatter_parser
from collections import ChainMap as _ChainMap

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split into words, capitalize each, and join them again."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_sentinel = {}


class _LazyPattern:
    """Template.pattern: the regular expression of a class of templates, made when it is first asked for."""

    def __get__(self, obj, cls):
        return cls._regex()


class Template:
    """A text whose $names are put in later."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    _compiled = None
    pattern = _LazyPattern()

    def __init__(self, template):
        self.template = template

    @classmethod
    def _regex(cls):
        import re

        if cls._compiled is None:
            delimiter = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            pattern = cls.__dict__.get("pattern")
            if pattern is None or isinstance(pattern, _LazyPattern):
                pattern = rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
            cls._compiled = re.compile(pattern, getattr(cls, "flags", re.IGNORECASE) | re.VERBOSE)
        return cls._compiled

    def _parts(self):
        """The template taken apart: (text before, kind, name, position), the kind of the last being None."""
        cls = self.__class__
        end = 0
        for mo in cls._regex().finditer(self.template):
            before = self.template[end : mo.start()]
            end = mo.end()
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                yield before, "name", name, mo
            elif mo.group("escaped") is not None:
                yield before, "escaped", None, mo
            elif mo.group("invalid") is not None:
                yield before, "invalid", None, mo
            else:
                raise ValueError("Unrecognized named group in pattern", cls._compiled)
        yield self.template[end:], None, None, None

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))

    def _fill(self, mapping, kws, safe):
        if mapping is _sentinel:
            mapping = kws
        elif kws:
            mapping = _ChainMap(kws, mapping)
        pieces = []
        for before, kind, name, mo in self._parts():
            pieces.append(before)
            if kind == "name":
                try:
                    pieces.append(str(mapping[name]))
                except KeyError:
                    if not safe:
                        raise
                    pieces.append(mo.group())
            elif kind == "escaped":
                pieces.append(self.delimiter)
            elif kind == "invalid":
                if not safe:
                    self._invalid(mo)
                pieces.append(mo.group())
        return "".join(pieces)

    def substitute(self, mapping=_sentinel, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping=_sentinel, /, **kws):
        return self._fill(mapping, kws, True)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _, _ in self._parts())

    def get_identifiers(self):
        ids = []
        for _, kind, name, _ in self._parts():
            if kind == "name" and name not in ids:
                ids.append(name)
        return ids


class Formatter:
    """str.format as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)  #@ 190

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')  #@ 201
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))  #@ 277

    def parse(self, format_string):
        return formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first

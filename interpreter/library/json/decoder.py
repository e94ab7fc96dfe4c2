"""Reading JSON."""

from ._make import make_scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]

_WHITESPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """What is wrong with a JSON text, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class _w:
    """The white space from a place on."""

    __slots__ = ("_end",)

    def __init__(self, s, end):
        while end < len(s) and s[end] in _WHITESPACE:
            end += 1
        self._end = end

    def end(self):
        return self._end


class JSONDecoder:
    """Simple JSON decoder."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.scan_once = make_scanner(self, JSONDecodeError)

    def decode(self, s):
        """Return the Python representation of ``s`` (a ``str`` instance containing a JSON document)."""
        obj, end = self.raw_decode(s, idx=_w(s, 0).end())  #@ 337
        end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)  #@ 340
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` that something else may follow; gives the value and where it ended."""
        try:
            obj, end = self.scan_once(s, idx)  #@ 353
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None  #@ 355
        return obj, end

"""Writing JSON."""

from _json import encode_basestring, encode_basestring_ascii

from ._make import make_encoder


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for an object that JSON has no form of; to be overridden."""
        raise TypeError(f'Object of type {o.__class__.__name__} '  #@ 180
                        'is not JSON serializable')

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        chunks = self.iterencode(o, _one_shot=True)  #@ 200
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield the text."""
        indent = self.indent
        if isinstance(indent, int):
            indent = " " * indent
        _iterencode = make_encoder(self, indent)
        return _iterencode(o, 0)  #@ 258

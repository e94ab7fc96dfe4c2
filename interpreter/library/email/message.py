"""A message: headers in their order, each name as often as it comes, and a text."""

import re

__all__ = ["Message"]

_PARAMETER = re.compile(r';\s*([^=;\s]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;]*))?')


class Message:
    """Headers by name, in any case of letters, and what follows them."""

    def __init__(self, policy=None):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The message as a text."""
        head = "".join(f"{name}: {value}\n" for name, value in self._headers)
        return f"{head}\n{self._payload or ''}"

    def as_bytes(self, unixfrom=False, policy=None):
        return self.as_string(unixfrom).encode("ascii", "surrogateescape")

    __bytes__ = as_bytes

    # The text.

    def is_multipart(self):
        return isinstance(self._payload, list)

    def get_payload(self, i=None, decode=False):
        if decode and isinstance(self._payload, str):
            return self._payload.encode("ascii", "surrogateescape")
        return self._payload

    def set_payload(self, payload, charset=None):
        self._payload = payload

    # Headers as a mapping.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, str(value)))

    def __delitem__(self, name):
        wanted = name.lower()
        self._headers = [(key, value) for key, value in self._headers if key.lower() != wanted]

    def __contains__(self, name):
        wanted = name.lower()
        return any(key.lower() == wanted for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def get(self, name, failobj=None):
        wanted = name.lower()
        return next((value for key, value in self._headers if key.lower() == wanted), failobj)

    def get_all(self, name, failobj=None):
        """All values of a name."""
        wanted = name.lower()
        return [value for key, value in self._headers if key.lower() == wanted] or failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def add_header(self, _name, _value, **_params):
        """Add a header; further arguments become its parameters."""
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else f'{key}="{value}"')
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """Give the first header of a name another value."""
        wanted = _name.lower()
        for place, (key, _) in enumerate(self._headers):
            if key.lower() == wanted:
                self._headers[place] = (key, str(_value))
                return
        raise KeyError(_name)

    # What Content-Type says.

    def get_content_type(self):
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = value.split(";", 1)[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parts of a header as pairs; the value itself comes first, with no value of its own."""
        value = self.get(header)
        if value is None:
            return failobj
        first, *_ = value.split(";", 1)
        pairs = [(first.strip(), "")]
        for name, given in _PARAMETER.findall(value[len(first):]):
            given = given.strip()
            if unquote and len(given) > 1 and given[0] == given[-1] == '"':
                given = re.sub(r"\\(.)", r"\1", given[1:-1])
            pairs.append((name, given))
        return pairs

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        wanted = param.lower()
        for name, value in self.get_params([], header, unquote):
            if name.lower() == wanted:
                return value
        return failobj

    def get_content_charset(self, failobj=None):
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def get_filename(self, failobj=None):
        name = self.get_param("filename", None, "content-disposition")
        return self.get_param("name", failobj) if name is None else name

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else value.split(";", 1)[0].strip().lower()

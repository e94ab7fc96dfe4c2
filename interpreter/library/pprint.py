"""Values shown so that people can read them: broken into lines where they are long."""

import collections as _collections
import dataclasses as _dataclasses
import sys as _sys
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def _judged(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)


def saferepr(object):
    """repr() that does not fail on what holds itself."""
    text, _, _ = _judged(object)
    return text


def isreadable(object):
    """Could eval() read saferepr(object)?"""
    _, readable, _ = _judged(object)
    return readable


def isrecursive(object):
    """Does the object hold itself?"""
    _, _, recursive = _judged(object)
    return recursive


class _safe_key:
    """Orders keys of all types: where < fails, by type name and id."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_tuple(t):
    return _safe_key(t[0]), _safe_key(t[1])


class _Lines:
    """A stream for pformat."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._stream = _sys.stdout if stream is None else stream
        self._width, self._depth, self._indent_per_level = width, depth, indent
        self._compact, self._sort_dicts = bool(compact), sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        lines = _Lines()
        self._format(object, lines, 0, 0, {}, 0)
        return "".join(lines.parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        s, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Text of an object, whether eval could read it, and whether it holds itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        objid = id(object)
        if objid in context:
            stream.write(_recursion(object))
            return
        rep = self._repr(object, context, level)
        if len(rep) > self._width - indent - allowance:
            p = self._dispatch.get(type(object).__repr__, None)
            if p is None and _shows_fields(object):
                p = PrettyPrinter._pprint_dataclass
            if p is not None:
                context[objid] = 1
                p(self, object, stream, indent, allowance, context, level + 1)
                del context[objid]
                return
        stream.write(rep)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        opening = f"{object.__class__.__name__}("
        stream.write(opening)
        shown = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
        self._format_namespace_items(shown, stream, indent + len(opening), allowance, context, level)
        stream.write(")")

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        write = stream.write
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if len(object):
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        write("}")

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        endchar = ",)" if len(object) == 1 else ")"
        self._format_items(object, stream, indent, allowance + len(endchar), context, level)
        stream.write(endchar)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        cls = object.__class__
        name = "" if cls is set else cls.__name__
        opening, closing = ("{", "}") if cls is set else (f"{name}({{", "})")
        stream.write(opening)
        self._format_items(
            sorted(object, key=_safe_key), stream, indent + len(opening) - 1, allowance + len(closing), context, level
        )
        stream.write(closing)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        # At the top the pieces stand in parentheses, which take a column on each side.
        outermost = level == 1
        indent += outermost
        room = self._width - indent
        *lines, last = object.splitlines(True)
        pieces = [piece for line in lines for piece in _line_pieces(line, room, room)]
        pieces += _line_pieces(last, room, room - allowance - outermost)
        if len(pieces) == 1:
            stream.write(repr(last))
            return
        text = ("\n" + " " * indent).join(map(repr, pieces))
        stream.write("(%s)" % text if outermost else text)

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outermost = level == 1
        indent += outermost
        pieces = _byte_pieces(object, self._width - indent, allowance + outermost)
        text = ("\n" + " " * indent).join(map(repr, pieces))
        stream.write("(%s)" % text if outermost else text)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        cls_name = "namespace" if type(object) is _types.SimpleNamespace else object.__class__.__name__
        indent += len(cls_name) + 1
        stream.write(cls_name + "(")
        self._format_namespace_items(object.__dict__.items(), stream, indent, allowance, context, level)
        stream.write(")")

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        rdf = self._repr(object.default_factory, context, level)
        indent += len(object.__class__.__name__) + 1
        stream.write("%s(%s,\n%s" % (object.__class__.__name__, rdf, " " * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "({")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._format_items(object, stream, indent, 2, context, level)
            rml = self._repr(object.maxlen, context, level)
            stream.write("],\n%smaxlen=%s)" % (" " * indent, rml))

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        *others, last = object.maps
        for each in others:
            self._format(each, stream, indent, 1, context, level)
            stream.write(",\n" + " " * indent)
        self._format(last, stream, indent, allowance + 1, context, level)
        stream.write(")")

    _dispatch = {
        dict.__repr__: _pprint_dict,
        _collections.OrderedDict.__repr__: _pprint_ordered_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray,
        _types.MappingProxyType.__repr__: _pprint_mappingproxy,
        _types.SimpleNamespace.__repr__: _pprint_simplenamespace,
        _collections.defaultdict.__repr__: _pprint_default_dict,
        _collections.Counter.__repr__: _pprint_counter,
        _collections.deque.__repr__: _pprint_deque,
        _collections.UserDict.__repr__: _pprint_user,
        _collections.UserList.__repr__: _pprint_user,
        _collections.UserString.__repr__: _pprint_user,
        _collections.ChainMap.__repr__: _pprint_chain_map,
    }

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        left = len(items)
        for key, ent in items:
            left -= 1
            shown = self._repr(key, context, level) + ": "
            stream.write(shown)
            self._format(ent, stream, indent + len(shown), 1 if left else allowance, context, level)
            if left:
                stream.write(",\n" + " " * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        left = len(items)
        for key, ent in items:
            left -= 1
            stream.write(f"{key}=")
            if id(ent) not in context:
                self._format(ent, stream, indent + len(key) + 1, 1 if left else allowance, context, level)
            else:
                # A namespace within itself, as its own repr shows it.
                stream.write("...")
            if left:
                stream.write(",\n" + " " * indent)

    def _format_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        # The bracket is one column of the indentation.
        spare = self._indent_per_level - 1
        if spare > 0:
            write(" " * spare)
        indent += self._indent_per_level
        delim, delimnl = "", ",\n" + " " * indent
        room = whole = self._width - indent + 1
        items = list(items)
        for i, ent in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                whole -= allowance
            if self._compact:
                text = self._repr(ent, context, level)
                needed = len(text) + 2
                if needed > room:
                    # On the next line, then, if it fits there.
                    room, delim = whole, delim and delimnl
                if needed <= room:
                    room -= needed
                    write(delim + text)
                    delim = ", "
                    continue
            write(delim)
            delim = delimnl
            self._format(ent, stream, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        r = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and r is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        if issubclass(typ, dict) and r is dict.__repr__:
            return self._safe_dict(object, context, maxlevels, level)
        if (issubclass(typ, list) and r is list.__repr__) or (issubclass(typ, tuple) and r is tuple.__repr__):
            return self._safe_sequence(object, context, maxlevels, level)
        rep = repr(object)
        return rep, bool(rep) and not rep.startswith("<"), False

    def _safe_dict(self, object, context, maxlevels, level):
        def rows():
            return sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()

        return self._safe_container(object, "{%s}", rows, context, maxlevels, level)

    def _safe_sequence(self, object, context, maxlevels, level):
        shape = "[%s]" if isinstance(object, list) else "(%s,)" if len(object) == 1 else "(%s)"
        return self._safe_container(object, shape, lambda: ((item,) for item in object), context, maxlevels, level)

    def _safe_container(self, object, shape, rows, context, maxlevels, level):
        """A container's text; what its rows hold, one object or a key and a value, stands with a colon between."""
        if not object:
            return shape % "", True, False
        here = id(object)
        if maxlevels and level >= maxlevels:
            return shape % "...", False, here in context
        if here in context:
            return _recursion(object), False, True
        context[here] = 1
        readable, recursive, texts = True, False, []
        for row in rows():
            judged = [self.format(part, context, maxlevels, level + 1) for part in row]
            texts.append(": ".join(text for text, _, _ in judged))
            readable = readable and all(ok for _, ok, _ in judged)
            recursive = recursive or any(again for _, _, again in judged)
        del context[here]
        return shape % ", ".join(texts), readable, recursive


def _byte_pieces(data, width, allowance):
    """Stretches of whole groups of four bytes that fit into the width; behind the last group something follows."""
    piece = b""
    for start in range(0, len(data), 4):
        group = data[start : start + 4]
        if start == len(data) // 4 * 4:
            width -= allowance
        if piece and len(repr(piece + group)) > width:
            yield piece
            piece = b""
        piece += group
    if piece:
        yield piece


def _line_pieces(line, room, room_at_end):
    """A line of a string, broken between words if its repr needs more room than there is."""
    if len(repr(line)) <= room_at_end:
        return [line]
    pieces = [""]
    *words, last = _words(line)
    for word, width in [*((word, room) for word in words), (last, room_at_end)]:
        if len(repr(pieces[-1] + word)) > width:
            pieces.append(word)
        else:
            pieces[-1] += word
    return [piece for piece in pieces if piece]


def _shows_fields(object):
    """Is it an instance of a dataclass with the repr that dataclasses make?"""
    return (
        _dataclasses.is_dataclass(object)
        and not isinstance(object, type)
        and object.__dataclass_params__.repr
        and hasattr(object.__repr__, "__wrapped__")
        and "__create_fn__" in object.__repr__.__wrapped__.__qualname__
    ) or (
        _dataclasses.is_dataclass(object)
        and not isinstance(object, type)
        and object.__dataclass_params__.repr
        and type(object).__repr__.__qualname__ == f"{type(object).__qualname__}.__repr__"
    )


def _words(line):
    """A line's words, each with the white space behind it."""
    parts = []
    start = 0
    i = 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    return parts


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))

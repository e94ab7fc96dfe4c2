#@ ../pickle.py +12000, in C
"""Bytes as objects."""

import sys

from _pickling.names import HIGHEST_PROTOCOL, UnpicklingError, _NEW_MODULES, _NEW_NAMES, _getattribute

# Classes and functions say that they are pickle's, and so they are for programs, pickles and reprs.
__name__ = "pickle"


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    """Reads pickles from a file. A subclass may have find_class() and persistent_load()."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._buffers = None if buffers is None else iter(buffers)
        self._file = file
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read', 'readinto' and 'readline' attributes")
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def _read(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def load(self):
        """The next object."""
        self.stack = []
        self._marks = []
        try:
            while True:
                code = self._file.read(1)
                if not code:
                    raise EOFError("Ran out of input")
                code = code[0]
                step = _STEPS.get(code)
                if step is None:
                    shown = chr(code) if 32 <= code < 127 else f"\\x{code:02x}"
                    raise UnpicklingError(f"invalid load key, '{shown}'.")
                step(self)
        except _Stop as stop:
            return stop.value

    def find_class(self, module_name, name):
        """The object of a name."""
        if self.proto < 3 and self.fix_imports:
            new = _NEW_NAMES.get((module_name, name))
            module_name, name = new if new else (_NEW_MODULES.get(module_name, module_name), name)
        __import__(module_name)
        module = sys.modules[module_name]
        if self.proto >= 4:
            return _getattribute(module, name)[0]
        try:
            return getattr(module, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None

    def _push(self, value):
        self.stack.append(value)

    def _pop_mark(self):
        items = self.stack
        self.stack = self._marks.pop()
        return items

    def _number(self, size, signed=False):
        return int.from_bytes(self._read(size), "little", signed=signed)

    def _set_proto(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _mark(self):
        self._marks.append(self.stack)
        self.stack = []

    def _stop(self):
        if not self.stack:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        raise _Stop(self.stack.pop())

    def _collect(self, make):
        items = self._pop_mark()
        self._push(make(items))

    def _join(self, size):
        items = tuple(self.stack[-size:])
        self.stack[-size:] = [items]

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _appends(self):
        items = self._pop_mark()
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def _setitems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _additems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _global(self):
        module = self._line().decode("utf-8")
        self._push(self.find_class(module, self._line().decode("utf-8")))

    def _build(self):
        state = self.stack.pop()
        inst = self.stack[-1]
        setstate = getattr(inst, "__setstate__", _missing)
        if setstate is not _missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            inst.__dict__.update(state)
        if slots:
            for name, value in slots.items():
                setattr(inst, name, value)

    def _float(self):
        import struct

        self._push(struct.unpack(">d", self._read(8))[0])

    def _text_int(self):
        text = self._line()
        self._push({b"00": False, b"01": True}.get(text) if text in (b"00", b"01") else int(text, 0))

    def _pop(self):
        if self.stack:
            self.stack.pop()
        else:
            self._pop_mark()

    def _dict_of(self, items):
        return {items[i]: items[i + 1] for i in range(0, len(items), 2)}

    def _instance(self, cls, args):
        self._push(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__") else cls.__new__(cls))

    def _next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers")

    def _readonly_buffer(self):
        with memoryview(self.stack[-1]) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()

    def _old_bytes(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _put(self, index):
        self.memo[index] = self.stack[-1]


_missing = object()


def _raw_unicode(line):
    """Text of protocol 0: Latin-1, and \\uxxxx for what that does not have."""
    import re

    found = re.compile(r"\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
    return found.sub(lambda m: chr(int(m[1] or m[2], 16)), line.decode("latin-1"))


def _steps():
    """What each instruction does, by its code."""
    U = Unpickler
    table = {
        "\x80": U._set_proto, "\x95": lambda u: u._read(8), ".": U._stop, "(": U._mark, "N": lambda u: u._push(None),
        "\x88": lambda u: u._push(True), "\x89": lambda u: u._push(False), "K": lambda u: u._push(u._number(1)),
        "M": lambda u: u._push(u._number(2)), "J": lambda u: u._push(u._number(4, True)),
        "\x8a": lambda u: u._push(u._number(u._number(1), True)), "\x8b": lambda u: u._push(u._number(u._number(4), True)),
        "G": U._float, "C": lambda u: u._push(u._read(u._number(1))), "B": lambda u: u._push(u._read(u._number(4))),
        "\x8e": lambda u: u._push(u._read(u._number(8))), "\x96": lambda u: u._push(bytearray(u._read(u._number(8)))),
        "\x8c": lambda u: u._push(u._read(u._number(1)).decode("utf-8", "surrogatepass")),
        "X": lambda u: u._push(u._read(u._number(4)).decode("utf-8", "surrogatepass")),
        "\x8d": lambda u: u._push(u._read(u._number(8)).decode("utf-8", "surrogatepass")),
        "V": lambda u: u._push(_raw_unicode(u._line())), "I": U._text_int,
        "L": lambda u: u._push(int(u._line().rstrip(b"L"), 0)), "F": lambda u: u._push(float(u._line())),
        "S": lambda u: u._push(u._old_bytes(u._line()[1:-1])), "U": lambda u: u._push(u._old_bytes(u._read(u._number(1)))),
        "T": lambda u: u._push(u._old_bytes(u._read(u._number(4)))),
        "]": lambda u: u._push([]), "}": lambda u: u._push({}), ")": lambda u: u._push(()), "\x8f": lambda u: u._push(set()),
        "t": lambda u: u._collect(tuple), "l": lambda u: u._collect(list), "d": lambda u: u._collect(u._dict_of),
        "\x91": lambda u: u._collect(frozenset), "\x85": lambda u: u._join(1), "\x86": lambda u: u._join(2),
        "\x87": lambda u: u._join(3), "a": U._append, "e": U._appends, "s": U._setitem, "u": U._setitems, "\x90": U._additems,
        "\x94": lambda u: u._put(len(u.memo)), "q": lambda u: u._put(u._number(1)), "r": lambda u: u._put(u._number(4)),
        "p": lambda u: u._put(int(u._line())), "h": lambda u: u._get(u._number(1)), "j": lambda u: u._get(u._number(4)),
        "g": lambda u: u._get(int(u._line())), "R": U._reduce, "\x81": U._newobj, "\x92": U._newobj_ex,
        "\x93": U._stack_global, "c": U._global, "b": U._build, "0": U._pop, "1": U._pop_mark,
        "2": lambda u: u._push(u.stack[-1]), "Q": lambda u: u._push(u.persistent_load(u.stack.pop())),
        "P": lambda u: u._push(u.persistent_load(u._line().decode("ascii"))),
        "o": lambda u: (lambda items: u._instance(items[0], items[1:]))(u._pop_mark()),
        "i": lambda u: u._instance(u.find_class(u._line().decode("ascii"), u._line().decode("ascii")), u._pop_mark()),
        "\x97": U._next_buffer, "\x98": U._readonly_buffer,
    }
    return {ord(code): step for code, step in table.items()}


_STEPS = _steps()

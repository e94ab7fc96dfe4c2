"""Objects as bytes, and back: a program for a small stack machine, in CPython's protocols 0 to 5 (0 and 1 only to read)."""

import io
import sys
from copyreg import dispatch_table
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "PickleBuffer"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
_FRAME_MIN = 4
_FRAME_TARGET = 64 * 1024
_BATCH = 1000


class PickleError(Exception):
    """What both kinds of error derive from."""


class PicklingError(PickleError):
    """An object that cannot be pickled."""


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""


class PickleBuffer:
    """Wraps bytes that may travel beside the pickle."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view.cast("B")

    def release(self):
        self._view.release()


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


def _encode_long(x):
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and result[-1] == 0xFF and result[-2] & 0x80:
        result = result[:-1]
    return result


def _four(n):
    return n.to_bytes(4, "little")


def _eight(n):
    return n.to_bytes(8, "little")


def _getattribute(obj, name):
    """A dotted attribute, and the object that has the last part."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The name of the module where an object is."""
    module_name = getattr(obj, "__module__", None)
    if obj is ... or obj is NotImplemented:
        return "builtins"
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """Writes pickles to a file. A subclass may have persistent_id() and reducer_override()."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif not 0 <= protocol <= HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._file_write = file.write
        self.proto = int(protocol)
        self.bin = True
        self.fast = 0
        self.memo = {}
        self._buffer_callback = buffer_callback

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        """Write the pickle of an object."""
        try:
            self._file_write
        except AttributeError:
            raise PicklingError(f"Pickler.__init__() was not called by {self.__class__.__name__}.__init__()") from None
        self._done = []
        self._frame = []
        self._frame_size = 0
        if self.proto >= 2:
            self._done.append(b"\x80" + bytes([self.proto]))
        self.save(obj)
        self.write(b".")
        self._end_frame(force=True)
        self._file_write(b"".join(self._done))

    def write(self, data):
        self._frame.append(data)
        self._frame_size += len(data)

    def _end_frame(self, force=False):
        if not force and self._frame_size < _FRAME_TARGET:
            return
        data = b"".join(self._frame)
        if self.proto >= 4 and len(data) >= _FRAME_MIN:
            self._done.append(b"\x95" + _eight(len(data)))
        self._done.append(data)
        self._frame = []
        self._frame_size = 0

    def _write_large(self, header, payload):
        """Large bytes go outside of frames."""
        if self.proto < 4:
            self.write(header + payload)
            return
        if self._frame_size:
            self._end_frame(force=True)
        self._done.append(header + payload)

    def memoize(self, obj):
        """Remember that an object was written, for references to it."""
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self.write(b"\x94")
        else:
            self.write(b"q" + bytes([index]) if index < 256 else b"r" + _four(index))

    def _refer(self, index):
        self.write(b"h" + bytes([index]) if index < 256 else b"j" + _four(index))

    def save(self, obj, save_persistent_id=True):
        if self.proto >= 4:
            self._end_frame()
        pid = self.persistent_id(obj)
        if pid is not None and save_persistent_id:
            self.save(pid, save_persistent_id=False)
            self.write(b"Q")
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._refer(known[0])
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        kind = type(obj)
        if override is not None and kind not in _SIMPLE:
            reduced = override(obj)
        if reduced is NotImplemented:
            saver = _SAVERS.get(kind)
            if saver is not None:
                saver(self, obj)
                return
            reduced = self._reduce(obj, kind)
            if reduced is None:
                self.save_global(obj)
                return
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(obj=obj, *reduced)

    def _reduce(self, obj, kind):
        """What the object says of itself; None for a class, which goes by its name."""
        reducer = getattr(self, "dispatch_table", dispatch_table).get(kind)
        if reducer is not None:
            return reducer(obj)
        if issubclass(kind, type):
            return None
        reducer = getattr(obj, "__reduce_ex__", None)
        if reducer is not None:
            return reducer(self.proto)
        reducer = getattr(obj, "__reduce__", None)
        if reducer is None:
            raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")
        return reducer()

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, args, kwargs = args
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                self.write(b"\x92")
            else:
                self.save(partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self.write(b"R")
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(cls)
            self.save(args[1:])
            self.write(b"\x81")
        else:
            self.save(func)
            self.save(args)
            self.write(b"R")
        if obj is not None:
            if id(obj) in self.memo:
                self.write(b"0")
                self._refer(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self.write(b"b")
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self.write(b"\x86R0")

    def _save_none(self, obj):
        self.write(b"N")

    def _save_bool(self, obj):
        self.write(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self.write(b"K" + bytes([obj]))
        elif 0 <= obj < 65536:
            self.write(b"M" + obj.to_bytes(2, "little"))
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self.write(b"J" + obj.to_bytes(4, "little", signed=True))
        else:
            data = _encode_long(obj)
            if len(data) < 256:
                self.write(b"\x8a" + bytes([len(data)]) + data)
            else:
                self.write(b"\x8b" + len(data).to_bytes(4, "little", signed=True) + data)

    def _save_float(self, obj):
        import struct

        self.write(b"G" + struct.pack(">d", obj))

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import codecs

                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        self._save_sized(obj, b"C", b"B", b"\x8e")
        self.memoize(obj)

    def _save_sized(self, data, short, medium, long):
        size = len(data)
        if size <= 0xFF and short:
            self.write(short + bytes([size]) + data)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(long + _eight(size), data)
        elif size >= _FRAME_TARGET:
            self._write_large(medium + _four(size), data)
        else:
            self.write(medium + _four(size) + data)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        data = bytes(obj)
        if len(data) >= _FRAME_TARGET:
            self._write_large(b"\x96" + _eight(len(data)), data)
        else:
            self.write(b"\x96" + _eight(len(data)) + data)
        self.memoize(obj)

    def _save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        raw = obj.raw()
        in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
        if in_band:
            (self._save_bytes if raw.readonly else self._save_bytearray)(bytes(raw) if raw.readonly else bytearray(raw))
        else:
            self.write(b"\x97" + (b"\x98" if raw.readonly else b""))

    def _save_str(self, obj):
        data = obj.encode("utf-8", "surrogatepass")
        self._save_sized(data, b"\x8c" if self.proto >= 4 else b"", b"X", b"\x8d")
        self.memoize(obj)

    def _save_tuple(self, obj):
        size = len(obj)
        if not size:
            self.write(b")")
            return
        if size > 3:
            self.write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            # It contains itself, and was written meanwhile.
            self.write(b"0" * size if size <= 3 else b"1")
            self._refer(self.memo[id(obj)][0])
            return
        self.write((b"t", b"\x85", b"\x86", b"\x87")[size if size <= 3 else 0])
        self.memoize(obj)

    def _save_list(self, obj):
        self.write(b"]")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batches(self, items):
        from itertools import islice

        items = iter(items)
        while batch := list(islice(items, _BATCH)):
            yield batch
            if len(batch) < _BATCH:
                return

    def _batch_appends(self, items):
        for batch in self._batches(items):
            if len(batch) == 1:
                self.save(batch[0])
                self.write(b"a")
            else:
                self.write(b"(")
                for item in batch:
                    self.save(item)
                self.write(b"e")

    def _save_dict(self, obj):
        self.write(b"}")
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batch_setitems(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self.write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
            self.write(b"s" if len(batch) == 1 else b"u")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(b"\x8f")
        self.memoize(obj)
        for batch in self._batches(obj):
            self.write(b"(")
            for item in batch:
                self.save(item)
            self.write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(b"1")
            self._refer(self.memo[id(obj)][0])
            return
        self.write(b"\x91")
        self.memoize(obj)

    def save_global(self, obj, name=None):
        """A class or function, by its name."""
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(b"\x93")
        elif "." in name:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]), obj=obj)
            return
        else:
            if self.proto < 3:
                module_name, name = self._old_name(obj, module_name, name)
            self.write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)

    def _old_name(self, obj, module_name, name):
        """Where Python 2 has an object."""
        if (module_name, name) in _OLD_NAMES:
            return _OLD_NAMES[module_name, name]
        if module_name == "builtins" and isinstance(obj, type) and issubclass(obj, BaseException):
            return "exceptions", name
        return _OLD_MODULES.get(module_name, module_name), name

    def _save_builtin(self, obj):
        """A function of a native module by its name; a method of an object as that."""
        owner = getattr(obj, "__self__", None)
        if owner is None or isinstance(owner, ModuleType):
            self.save_global(obj)
        else:
            self.save_reduce(getattr, (owner, obj.__name__), obj=obj)

    def _save_method(self, obj):
        self.save_reduce(getattr, (obj.__self__, obj.__func__.__name__), obj=obj)

    def _save_ellipsis(self, obj):
        self.save_global(obj, "Ellipsis")

    def _save_not_implemented(self, obj):
        self.save_global(obj, "NotImplemented")

    def _save_type(self, obj):
        for singleton in (None, NotImplemented, ...):
            if obj is type(singleton):
                self.save_reduce(type, (singleton,), obj=obj)
                return
        self.save_global(obj)


# Names of Python 2, which protocols up to 2 use.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "str"): ("__builtin__", "unicode"),
              ("builtins", "int"): ("__builtin__", "long"), ("builtins", "chr"): ("__builtin__", "unichr"),
              ("codecs", "encode"): ("_codecs", "encode")}
_NEW_MODULES = {"exceptions": "builtins", **{old: new for new, old in _OLD_MODULES.items()}}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}

_SIMPLE = (type(None), bool, int, float, str, bytes, bytearray, tuple, list, dict, set, frozenset)
_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    FunctionType: Pickler.save_global, type: Pickler._save_type,
    BuiltinFunctionType: Pickler._save_builtin, MethodType: Pickler._save_method, type(...): Pickler._save_ellipsis,
    type(NotImplemented): Pickler._save_not_implemented, PickleBuffer: Pickler._save_picklebuffer,
}


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
_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the pickle of an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object, as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The next object that is pickled in a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that is pickled in bytes."""
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(s), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()

#@ ../pickle.py +11000, in C
"""Objects as bytes."""

import sys
from copyreg import dispatch_table
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

from _pickling.names import (
    HIGHEST_PROTOCOL, PickleBuffer, PicklingError, _OLD_MODULES, _OLD_NAMES, _getattribute, whichmodule,
)

# Classes and functions say that they are pickle's, and so they are for programs, pickles and reprs.
__name__ = "pickle"

DEFAULT_PROTOCOL = 4
_FRAME_MIN = 4
_FRAME_TARGET = 64 * 1024
_BATCH = 1000


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
        self._save_call(func, args, obj)
        known = None if obj is None else self.memo.get(id(obj))
        if known is not None:
            # It is among its own arguments, and was written meanwhile.
            self.write(b"0")
            self._refer(known[0])
        elif obj is not None:
            self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self.write(b"b")
            return
        for part in (state_setter, obj, state):
            self.save(part)
        self.write(b"\x86R0")

    def _save_call(self, func, args, obj):
        """What makes the object: a call, or for classes the shorter instructions that call their __new__."""
        name = getattr(func, "__name__", "") if self.proto >= 2 else ""
        if name == "__newobj_ex__":
            cls, args, kwargs = args
            if self.proto >= 4:
                parts, instruction = (cls, args, kwargs), b"\x92"
            else:
                from functools import partial

                parts, instruction = (partial(cls.__new__, cls, *args, **kwargs), ()), b"R"
        elif name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            parts, instruction = (cls, args[1:]), b"\x81"
        else:
            parts, instruction = (func, args), b"R"
        for part in parts:
            self.save(part)
        self.write(instruction)

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


_SIMPLE = (type(None), bool, int, float, str, bytes, bytearray, tuple, list, dict, set, frozenset)
_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    FunctionType: Pickler.save_global, type: Pickler._save_type,
    BuiltinFunctionType: Pickler._save_builtin, MethodType: Pickler._save_method, type(...): Pickler._save_ellipsis,
    type(NotImplemented): Pickler._save_not_implemented, PickleBuffer: Pickler._save_picklebuffer,
}

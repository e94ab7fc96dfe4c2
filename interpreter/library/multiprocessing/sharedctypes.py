"""Numbers in memory that processes share: Value and Array, by the type codes of the array module."""

import struct

from _multiprocessing import SharedMemory

from . import context

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

# Type codes, and how ctypes calls their types.
_NAMES = {"c": "c_char", "b": "c_byte", "B": "c_ubyte", "u": "c_wchar", "h": "c_short", "H": "c_ushort", "i": "c_int", "I": "c_uint",
          "l": "c_long", "L": "c_ulong", "q": "c_longlong", "Q": "c_ulonglong", "f": "c_float", "d": "c_double", "?": "c_bool"}
_WHOLE = "bBhHiIlLqQ"


def _item(code):
    if not isinstance(code, str):
        raise NotImplementedError(f"gilscope has no ctypes: give a type code, one of {' '.join(_NAMES)}, instead of {code!r}")
    if code not in _NAMES:
        raise TypeError("this type has no size")
    return struct.Struct("I" if code == "u" else code)


class _Items:
    """Items of one type, in shared memory."""

    def __init__(self, code, count):
        self._code, self._struct, self._count = code, _item(code), count
        self._memory = SharedMemory(self._struct.size * count)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._code, self._count, self._memory.name

    def __setstate__(self, state):
        self._code, self._count, name = state
        self._struct, self._memory = _item(self._code), SharedMemory(0, name)

    def _packed(self, value):
        """As C converts it: whole numbers lose what does not fit."""
        code = self._code
        if code in _WHOLE:
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"an integer is required (got type {type(value).__name__})" if not isinstance(value, float)
                                else "'float' object cannot be interpreted as an integer")
            bits = self._struct.size * 8
            value = value.__index__() & ((1 << bits) - 1)
            if code.islower() and value >> (bits - 1):
                value -= 1 << bits
        elif code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
        elif code == "c":
            if isinstance(value, int) and 0 <= value < 256:
                value = bytes([value])
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise TypeError("one character bytes, bytearray or integer expected")
        elif code == "u":
            if not isinstance(value, str):
                raise TypeError("unicode string expected instead of %s instance" % type(value).__name__)
            if len(value) != 1:
                raise TypeError("one character unicode string expected")
            value = ord(value)
        return self._struct.pack(value)

    def _unpacked(self, data):
        value, = self._struct.unpack(data)
        return chr(value) if self._code == "u" else value

    def _read(self, index):
        size = self._struct.size
        return self._unpacked(self._memory.read(index * size, size))

    def _write(self, index, value):
        self._memory.write(index * self._struct.size, self._packed(value))

    def _read_all(self, start, stop):
        size = self._struct.size
        data = self._memory.read(start * size, max(0, stop - start) * size)
        return [self._unpacked(data[at:at + size]) for at in range(0, len(data), size)]


class _Value(_Items):
    def __init__(self, code, value=0):
        super().__init__(code, 1)
        if value != 0:
            self.value = value

    @property
    def value(self):
        return self._read(0)

    @value.setter
    def value(self, value):
        self._write(0, value)

    def __repr__(self):
        return f"{_NAMES[self._code]}({self.value!r})"


class _Array(_Items):
    def __len__(self):
        return self._count

    def _place(self, index):
        index = index.__index__()
        place = index + self._count if index < 0 else index
        if not 0 <= place < self._count:
            raise IndexError("invalid index")
        return place

    def _joined(self, items):
        return b"".join(items) if self._code == "c" else "".join(items) if self._code == "u" else items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._joined(self._read_all(0, self._count)[index])
        return self._read(self._place(index))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            self._write(self._place(index), value)
            return
        places = range(*index.indices(self._count))
        if len(places) != len(value):
            raise ValueError("Can only assign sequence of same size")
        for place, item in zip(places, value):
            self._write(place, item)

    def __iter__(self):
        for index in range(self._count):
            yield self._read(index)

    @property
    def raw(self):
        if self._code != "c":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'raw'")
        return self._memory.read(0, self._count)

    @property
    def value(self):
        """Of characters: those before the first null."""
        if self._code == "c":
            return self.raw.split(b"\0", 1)[0]
        if self._code == "u":
            return self[:].split("\0", 1)[0]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")

    @value.setter
    def value(self, text):
        if self._code not in "cu":
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")
        if len(text) > self._count:
            raise ValueError("byte string too long" if self._code == "c" else "string too long")
        for index, item in enumerate(text):
            self._write(index, item)
        if len(text) < self._count:
            self._write(len(text), 0 if self._code == "c" else "\0")

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{_NAMES[self._code]}_Array_{self._count} object at {id(self):#x}>"


def RawValue(typecode_or_type, *args):
    """A number without a lock."""
    return _Value(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    """Numbers without a lock: so many zeros, or what an iterable gives."""
    if isinstance(size_or_initializer, int):
        return _Array(typecode_or_type, size_or_initializer)
    items = tuple(size_or_initializer) if not hasattr(size_or_initializer, "__len__") else size_or_initializer
    array = _Array(typecode_or_type, len(items))
    for index, item in enumerate(items):
        array[index] = item
    return array


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A number, with a lock around each access where that is wanted."""
    value = RawValue(typecode_or_type, *args)
    return value if lock is False else synchronized(value, _checked(lock, ctx), ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    array = RawArray(typecode_or_type, size_or_initializer)
    return array if lock is False else synchronized(array, _checked(lock, ctx), ctx)


def _checked(lock, ctx):
    if lock in (True, None):
        return (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    kind = Synchronized if isinstance(obj, _Value) else SynchronizedString if obj._code == "c" else SynchronizedArray
    return kind(obj, lock, ctx or context._default_context.get_context())


def copy(obj):
    """Another one with the same items."""
    if isinstance(obj, _Value):
        return RawValue(obj._code, obj.value)
    return RawArray(obj._code, list(obj))


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context.get_context()).RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        """What it guards."""
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return "<%s wrapper for %s>" % (type(self).__name__, self._obj)


def _guarded(name):
    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(get, set)


class Synchronized(SynchronizedBase):
    value = _guarded("value")


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]


class SynchronizedString(SynchronizedArray):
    value = _guarded("value")
    raw = _guarded("raw")

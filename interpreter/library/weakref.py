"""References that do not keep their objects alive."""

import itertools
from _collections_abc import MutableMapping, MutableSet
from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref,
)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method, which would by itself be gone at once."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None
        self = ref.__new__(cls, obj, callback)
        self._func_ref = ref(func)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        return not self == other

    __hash__ = ref.__hash__


class WeakValueDictionary(MutableMapping):
    """A mapping that references its values weakly."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        """Keys with their values, as far as these are there."""
        for key, wr in list(self.data.items()):
            value = wr()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        o = self.data[key]()  #@ 136
        if o is None:
            raise KeyError(key)  #@ 138
        return o

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for _ in self._live())

    def __contains__(self, key):
        try:
            return self.data[key]() is not None
        except KeyError:
            return False

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        yield from self._live()

    def valuerefs(self):
        return list(self.data.values())

    def get(self, key, default=None):
        wr = self.data.get(key)
        o = None if wr is None else wr()
        return default if o is None else o

    def pop(self, key, *args):
        wr = self.data.pop(key, None)
        o = None if wr is None else wr()
        if o is None:
            if args:
                return args[0]
            raise KeyError(key)  #@ 272
        return o

    def setdefault(self, key, default=None):
        o = self.get(key)
        if o is None:
            self[key] = default
            return default
        return o

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self._live():
            new[key] = value
        return new

    __copy__ = copy


class WeakKeyDictionary(MutableMapping):
    """A mapping that references its keys weakly."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _live(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        return sum(1 for _ in self._live())

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        yield from self._live()

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key), default)

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self._live():
            new[key] = value
        return new

    __copy__ = copy


class WeakSet(MutableSet):
    """A set that references its members weakly."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for wr in list(self.data):
            item = wr()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        return self.__class__(e for s in (self, other) for e in s)

    def difference(self, other):
        return self.__class__(e for e in self if e not in other)

    def intersection(self, other):
        return self.__class__(e for e in other if e in self)

    def issubset(self, other):
        return all(e in other for e in self)

    def issuperset(self, other):
        return all(e in self for e in other)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object goes, or at the end of the program."""

    __slots__ = ("_key",)
    _registry = {}
    _index_iter = itertools.count()
    _registered_with_atexit = False

    class _Info:
        """What is known of a finalizer that has not run."""

        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

        def __init__(self, weakref, func, args, kwargs, index):
            self.weakref, self.func, self.args, self.kwargs = weakref, func, args, kwargs
            self.index = index
            self.atexit = True

        def call(self):
            return self.func(*self.args, **self.kwargs)

        def described(self):
            """The object, if it still lives, with the call."""
            obj = self.weakref()
            return None if obj is None else (obj, self.func, self.args, self.kwargs)

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit

            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        self._registry[self] = self._Info(ref(obj, self), func, args, kwargs, next(self._index_iter))

    def __call__(self, _=None):
        """Make the call and return its result, the first time only."""
        info = self._registry.pop(self, None)
        return info and info.call()

    def detach(self):
        """Never make the call: (obj, func, args, kwargs), or None if it has been made."""
        described = self.peek()
        return described and self._registry.pop(self, None) and described

    def peek(self):
        """(obj, func, args, kwargs), or None if the call has been made."""
        info = self._registry.get(self)
        return info and info.described()

    @property
    def alive(self):
        """Is the call still to be made?"""
        return self in self._registry

    @property
    def atexit(self):
        """Is the call to be made at the end of the program at the latest?"""
        return self.alive and self._registry[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._registry[self].atexit = bool(value)

    @classmethod
    def _exitfunc(cls):
        pending = sorted(
            ((f, i) for f, i in cls._registry.items() if i.atexit), key=lambda item: item[1].index, reverse=True
        )
        for f, _ in pending:
            f()

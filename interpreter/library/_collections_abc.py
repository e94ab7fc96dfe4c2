#@ <frozen _collections_abc>
"""The abstract base classes of containers; collections.abc shows them under its own name."""

import operator
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString",
]

__name__ = "collections.abc"


def _has_methods(cls, *names):
    """Does a class define all these methods, and none as None? The answer of a __subclasshook__."""
    for name in names:
        found = next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
        if found is None:
            return NotImplemented
    return True


def _recognised_by(*names):
    """Decorator: whichever class has the methods of these names is a subclass of the decorated one."""

    def with_hook(abstract):
        def __subclasshook__(cls, candidate):
            return _has_methods(candidate, *names) if cls is abstract else NotImplemented

        abstract.__subclasshook__ = classmethod(__subclasshook__)
        return abstract

    return with_hook


def _raise(typ, val, tb):
    """What throw() of a generator or coroutine does when its body does not handle the exception."""
    error = val
    if error is None:
        error = typ if tb is None else typ()
    raise error if tb is None else error.with_traceback(tb)


@_recognised_by("__hash__")
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_recognised_by("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    __class_getitem__ = classmethod(GenericAlias)


@_recognised_by("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    def close(self):
        """Raise GeneratorExit inside coroutine."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception in the coroutine. Return next yielded value or raise StopIteration."""
        _raise(typ, val, tb)

    @abstractmethod
    def send(self, value):
        """Send a value into the coroutine. Return next yielded value or raise StopIteration."""
        raise StopIteration


@_recognised_by("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()

    __class_getitem__ = classmethod(GenericAlias)


@_recognised_by("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """Return the next item or raise StopAsyncIteration when exhausted."""
        raise StopAsyncIteration


@_recognised_by("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        _raise(typ, val, tb)

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    async def __anext__(self):
        return await self.asend(None)


@_recognised_by("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    __class_getitem__ = classmethod(GenericAlias)


@_recognised_by("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """Return the next item from the iterator. When exhausted, raise StopIteration"""
        raise StopIteration


@_recognised_by("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None


@_recognised_by("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        _raise(typ, val, tb)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    def __next__(self):
        return self.send(None)


@_recognised_by("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_recognised_by("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __class_getitem__ = classmethod(GenericAlias)


@_recognised_by("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


class _CallableGenericAlias(GenericAlias):
    """Callable[[int, str], float]: the parameter types are flattened into the arguments."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        if isinstance(params, (tuple, list)):
            args = (*params, result)
        elif not _is_param_expr(params):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ", ".join(_type_repr(a) for a in args[:-1])
        return f"collections.abc.Callable[[{shown}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias, (Callable, args)


def _is_param_expr(obj):
    if obj is Ellipsis or isinstance(obj, list):
        return True
    cls = type(obj)
    return cls.__module__ == "typing" and cls.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is Ellipsis:
        return "..."
    return repr(obj)


@_recognised_by("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __class_getitem__ = classmethod(_CallableGenericAlias)


class Set(Collection):
    """All set operations from __contains__, __iter__ and __len__."""

    __slots__ = ()

    def __le__(self, other):
        return _compare(self, other, operator.le, lambda: all(item in other for item in self))

    def __lt__(self, other):
        return _compare(self, other, operator.lt, lambda: self.__le__(other))

    def __ge__(self, other):
        return _compare(self, other, operator.ge, lambda: all(item in self for item in other))

    def __gt__(self, other):
        return _compare(self, other, operator.gt, lambda: self.__ge__(other))

    def __eq__(self, other):
        return _compare(self, other, operator.eq, lambda: self.__le__(other))

    def isdisjoint(self, other):
        """True when no item is in both."""
        return not any(item in self for item in other)

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for part in (self, other) for item in part)
        return NotImplemented

    def __sub__(self, other):
        other = _operand(self, other)
        if other is NotImplemented:
            return other
        return self._from_iterable(item for item in self if item not in other)

    def __rsub__(self, other):
        other = _operand(self, other)
        if other is NotImplemented:
            return other
        return self._from_iterable(item for item in other if item not in self)

    def __xor__(self, other):
        other = _operand(self, other)
        if other is NotImplemented:
            return other
        return (self - other) | (other - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _hash(self):
        """A hash that all sets with equal members share."""
        return hash(frozenset(self))


Set.register(frozenset)


def _compare(left, right, by_size, by_items):
    """Compare two sets: first their sizes, which is cheap, then their items."""
    if isinstance(right, Set):
        return by_size(len(left), len(right)) and by_items()
    return NotImplemented


def _operand(left, right):
    """The right side of a set operation as a set, NotImplemented if it cannot be one."""
    if isinstance(right, Set):
        return right
    return left._from_iterable(right) if isinstance(right, Iterable) else NotImplemented


def _drain(take, error):
    """Take items out of a container until this error says that there are none left."""
    try:
        while True:
            take()
    except error:
        pass


def _first(iterable):
    """The first item; KeyError when there is none, as a dict or set says it."""
    for item in iterable:
        return item
    raise KeyError


class MutableSet(Set):
    """All that changes a set, from add() and discard()."""

    __slots__ = ()

    @abstractmethod
    def discard(self, value):
        """Take an item out; nothing happens if it is not there."""
        raise NotImplementedError

    @abstractmethod
    def add(self, value):
        """Put an item in; nothing happens if it is there already."""
        raise NotImplementedError

    def pop(self):
        """Take any item out and return it, KeyError if there is none."""
        item = _first(self)
        self.discard(item)
        return item

    def remove(self, value):
        """Take an item out, KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def clear(self):
        """Take all items out."""
        _drain(self.pop, KeyError)

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it):
        for item in self - it:
            self.discard(item)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for item in it:
            self.discard(item)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for item in it if isinstance(it, Set) else self._from_iterable(it):
            change = self.discard if item in self else self.add
            change(item)
        return self


MutableSet.register(set)


class Mapping(Collection):
    """All that reads from a dict, from __getitem__, __iter__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def get(self, key, default=None):
        """The value of a key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def items(self):
        """A view of the pairs."""
        return ItemsView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented


class MappingView(Sized):
    """A window on a mapping: it holds nothing itself."""

    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)


def _plain_set(cls, it):
    """Set operations on views give plain sets."""
    return set(it)


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_plain_set)

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            held = self._mapping[key]
        except KeyError:
            return False
        return _same(held, value)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        return any(_same(held, value) for held in self)


def _same(held, wanted):
    """As containers compare: an item is equal to itself, whatever its __eq__ says."""
    return held is wanted or held == wanted


class MutableMapping(Mapping):
    __slots__ = ()
    __marker = object()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def setdefault(self, key, default=None):
        """The value of a key; it is set to the default first if it is missing."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        """Set keys from a mapping, from whatever has keys(), or from pairs; then those given by name."""
        if isinstance(other, Mapping):
            pairs = ((key, other[key]) for key in other)
        elif hasattr(other, "keys"):
            pairs = ((key, other[key]) for key in other.keys())
        else:
            pairs = other
        for source in (pairs, kwds.items()):
            for key, value in source:
                self[key] = value

    def pop(self, key, default=__marker):
        """Remove a key and return its value; without the key the default, or KeyError if none is given."""
        try:
            value = self[key]
        except KeyError:
            if default is self.__marker:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Remove some key and return it with its value, KeyError if there is none."""
        key = _first(self)
        pair = key, self[key]
        del self[key]
        return pair

    def clear(self):
        """Remove all keys."""
        _drain(self.popitem, KeyError)


MutableMapping.register(dict)


class Sequence(Reversible, Collection):
    """All that reads from a list, from __getitem__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5

    def __contains__(self, value):
        return any(_same(item, value) for item in self)

    def __iter__(self):
        position = 0
        try:
            while True:
                yield self[position]
                position += 1
        except IndexError:
            return

    def __reversed__(self):
        for position in range(len(self) - 1, -1, -1):
            yield self[position]

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def count(self, value):
        """How often the value occurs."""
        return sum(1 for item in self if _same(item, value))

    def index(self, value, start=0, stop=None):
        """The first position of the value between start and stop, ValueError if there is none."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        position = start
        while stop is None or position < stop:
            try:
                item = self[position]
            except IndexError:
                break
            if _same(item, value):
                return position
            position += 1
        raise ValueError  #@ 1030


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        """Put a value in before the index."""
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    def append(self, value):
        """Put a value in at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put several values in at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def remove(self, value):
        """Take out the first item equal to the value, ValueError if there is none."""
        del self[self.index(value)]

    def pop(self, index=-1):
        """Take out the item at the index, the last one by default, and return it."""
        item = self[index]
        del self[index]
        return item

    def clear(self):
        """Take all items out."""
        _drain(self.pop, IndexError)

    def reverse(self):
        """Turn the order around, in place."""
        last = len(self) - 1
        for low in range(len(self) // 2):
            high = last - low
            self[low], self[high] = self[high], self[low]


def _register():
    async def coroutine():
        pass

    async def async_generator():
        yield

    coro = coroutine()
    Coroutine.register(type(coro))
    coro.close()
    AsyncGenerator.register(type(async_generator()))
    Generator.register(type((lambda: (yield))()))
    for cls in (bytes, str, tuple, range, memoryview):
        Sequence.register(cls)
    for cls in (bytes, bytearray):
        ByteString.register(cls)
    for cls in (list, bytearray):
        MutableSequence.register(cls)
    Mapping.register(type(type.__dict__))
    KeysView.register(type({}.keys()))
    ItemsView.register(type({}.items()))
    ValuesView.register(type({}.values()))
    for it in ([], (), "", range(0), {}, set(), {}.values(), {}.items(), zip(), b"", bytearray(), reversed([])):
        Iterator.register(type(iter(it)))


_register()
del _register

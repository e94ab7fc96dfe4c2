"""Containers beyond list, tuple, dict and set."""

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]

import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _collections_abc import Mapping, MutableMapping
from _imp import defer as _defer
from itertools import chain, repeat, starmap
from keyword import iskeyword
from operator import itemgetter
from reprlib import recursive_repr


def _check_names(typename, names, rename):
    seen = set()
    if rename:
        for index, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')  #@ 393
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')  #@ 407
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = str(typename)
    _check_names(typename, names, rename)
    fields = tuple(names)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError('Got more default values than field names')  #@ 414
        field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults))

    arguments = ", ".join(fields)
    one = "," if len(fields) == 1 else ""
    scope = {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    comma = ", " if fields else ""
    __new__ = eval(f"lambda _cls{comma}{arguments}: _tuple_new(_cls, ({arguments}{one}))", scope)
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({arguments})"
    if defaults is not None:
        __new__.__defaults__ = defaults
    count = len(fields)
    template = "(" + ", ".join(f"{name}=%r" for name in fields) + ")"

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')  #@ 455
        return result

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + template % tuple(self)

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"

    namespace = {
        "__doc__": f"{typename}({arguments})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}", name)
    result = type(typename, (tuple,), namespace)
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = None
    if module is not None:
        result.__module__ = module
    return result


class Counter(dict):
    """A dict that counts: missing keys have the count zero."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)  #@ 599

    def update(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or add the counts of a mapping to those that are there."""
        if isinstance(iterable, Mapping):
            if not self:
                super().update(iterable)
            else:
                for elem, count in iterable.items():
                    self[elem] = count + self.get(elem, 0)
        elif iterable is not None:
            _count_elements(self, iterable)  #@ 690
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """The opposite of update: counts become less, also less than zero."""
        if isinstance(iterable, Mapping):
            for elem, count in iterable.items():
                self[elem] = self.get(elem, 0) - count
        elif iterable is not None:
            for elem in iterable:
                self[elem] = self.get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def __delitem__(self, elem):
        "Forget an element; nothing is wrong when there is none."
        if elem in self:
            super().__delitem__(elem)

    def __missing__(self, key):
        return 0

    def copy(self):
        "Return a shallow copy."
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def elements(self):
        """The elements, each as often as it was counted."""
        return chain.from_iterable(starmap(repeat, self.items()))

    def most_common(self, n=None):
        """The elements with their counts, the highest count first; at most n of them."""
        if n is None:
            return sorted(self.items(), key=itemgetter(1), reverse=True)
        import heapq

        return heapq.nlargest(n, self.items(), key=itemgetter(1))

    def total(self):
        "How many there are of all elements together."
        return sum(self.values())

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts without an order among them.
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    # Multisets: an element that is missing counts as often as 0 times.

    def _of_all(self, other):
        """The counts in both, of the elements of either."""
        for counter in (self, other):
            for elem in counter:
                yield self[elem], other[elem]

    def __eq__(self, other):
        "Are all counts the same?"
        if isinstance(other, Counter):
            return all(mine == theirs for mine, theirs in self._of_all(other))
        return NotImplemented

    def __ne__(self, other):
        "Is there a count that differs?"
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        "Is it within the other?"
        if isinstance(other, Counter):
            return all(mine <= theirs for mine, theirs in self._of_all(other))
        return NotImplemented

    def __lt__(self, other):
        "Is it within the other, which has more?"
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        "Is the other within it?"
        if isinstance(other, Counter):
            return all(mine >= theirs for mine, theirs in self._of_all(other))
        return NotImplemented

    def __gt__(self, other):
        "Is the other within it, which has more?"
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        "The counts above zero."
        return _positive(self, {}, lambda a, b: a)

    def __neg__(self):
        "The counts below zero, with the opposite sign."
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            least = min(count, other[elem])
            if least > 0:
                result[elem] = least
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, max)

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a - b)

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iand__(self, other):
        for elem, count in self.items():
            if other[elem] < count:
                self[elem] = other[elem]
        return self._keep_positive()

    def __ior__(self, other):
        for elem, count in other.items():
            if count > self[elem]:
                self[elem] = count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()


def _positive(left, right, combine):
    """Counts of both sides combined, as far as they are positive."""
    result = Counter()
    for elem, count in left.items():
        value = combine(count, right.get(elem, 0))
        if value > 0:
            result[elem] = value
    for elem, count in right.items():
        if elem not in left:
            value = combine(0, count)
            if value > 0:
                result[elem] = value
    return result


class ChainMap(MutableMapping):
    """Several mappings looked through one after the other; writing goes to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for layer in self.maps:
            try:
                return layer[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)  #@ 998

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        """The keys in the order in which the layers, the last one first, would be merged."""
        merged = {}
        for layer in reversed(self.maps):
            merged |= dict.fromkeys(layer)
        return iter(merged)

    def __len__(self):
        return len(set().union(*self.maps))

    def __contains__(self, key):
        return any(key in m for m in self.maps)

    def __bool__(self):
        return any(self.maps)

    @recursive_repr()
    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, *args):
        "A chain of one dict, with these keys."
        return cls(dict.fromkeys(iterable, *args))

    # Writing goes to the first map; the others are only read.

    def copy(self):
        "A chain with a copy of the first map and the same others behind it."
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A chain with one more map in front."""
        if m is not None and kwargs:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        "The chain without its first map."
        _, *others = self.maps
        return self.__class__(*others)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')  #@ 1064

    def pop(self, key, *args):
        "Remove a key from the first map and give its value; KeyError, or the default, if it is not there."
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')  #@ 1078

    def popitem(self):
        "Remove a pair from the first map and give it; KeyError if that is empty."
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')  #@ 1071

    def clear(self):
        "Empty the first map."
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        m = self.copy()
        m.maps[0].update(other)
        return m

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        m = dict(other)
        for child in reversed(self.maps):
            m.update(child)
        return self.__class__(m)


# The wrappers wait in their file until somebody asks for one.
_defer(__name__, "collections._wrappers", ("UserDict", "UserList", "UserString"))

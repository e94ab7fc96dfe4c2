"""Containers beyond list, tuple, dict and set."""

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]

import operator as _operator
import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _collections_abc import Mapping, MutableMapping, MutableSequence, Sequence
from functools import reduce
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
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
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
            raise TypeError("Got more default values than field names")
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
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
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
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        "How many there are of all elements together."
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most
        common to the least.  If n is None, then list all element counts.
        """
        if n is None:
            return sorted(self.items(), key=itemgetter(1), reverse=True)
        import heapq

        return heapq.nlargest(n, self.items(), key=itemgetter(1))

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is not None:
            if isinstance(iterable, Mapping):
                if self:
                    for elem, count in iterable.items():
                        self[elem] = count + self.get(elem, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like dict.update() but subtracts counts instead of replacing them."""
        if iterable is not None:
            if isinstance(iterable, Mapping):
                for elem, count in iterable.items():
                    self[elem] = self.get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = self.get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        "Return a shallow copy."
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        "Forget an element; nothing is wrong when there is none."
        if elem in self:
            super().__delitem__(elem)

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

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            least = min(count, other[elem])
            if least > 0:
                result[elem] = least
        return result

    def __pos__(self):
        "Adds an empty counter, effectively stripping negative and zero counts"
        return _positive(self, {}, lambda a, b: a)

    def __neg__(self):
        """Subtracts from an empty counter.  Strips positive and zero counts,
        and flips the sign on negative counts."""
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, count in other.items():
            if count > self[elem]:
                self[elem] = count
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            if other[elem] < count:
                self[elem] = other[elem]
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
        raise KeyError(key)

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
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def pop(self, key, *args):
        "Remove a key from the first map and give its value; KeyError, or the default, if it is not there."
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        "Remove a pair from the first map and give it; KeyError if that is empty."
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

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


def _compared_by_data(cls):
    """Decorator: comparing two of the class, or one with a plain value, compares the data."""

    def comparison(name, compare):
        def method(self, other):
            return compare(self.data, other.data if isinstance(other, cls) else other)

        method.__name__ = name
        method.__qualname__ = f"{cls.__name__}.{name}"
        return method

    for name in ("__lt__", "__le__", "__eq__", "__gt__", "__ge__"):
        setattr(cls, name, comparison(name, getattr(_operator, name)))
    return cls


def _twin(wrapper):
    """A copy of a wrapper with all its attributes, and with a copy of its data."""
    twin = wrapper.__class__.__new__(wrapper.__class__)
    vars(twin).update(vars(wrapper), data=wrapper.data.copy())
    return twin


class UserDict(MutableMapping):
    """A dict to derive from whose methods all go through __getitem__ and kin."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs or None):
            if source is not None:
                self.update(source)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(self.__class__, "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if isinstance(other, (UserDict, dict)):
            return self.__class__(self.data | _plain_dict(other))
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, (UserDict, dict)):
            return self.__class__(_plain_dict(other) | self.data)
        return NotImplemented

    def __ior__(self, other):
        self.data |= _plain_dict(other)
        return self

    __copy__ = _twin

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        import copy

        # A derived class may keep more than the data: copy the rest as copy() does, then set the items one by one.
        held, self.data = self.data, {}
        try:
            result = copy.copy(self)
        finally:
            self.data = held
        result.update(self)
        return result


def _plain_dict(value):
    return value.data if isinstance(value, UserDict) else value


@_compared_by_data
class UserList(MutableSequence):
    """A list to derive from; the items lie in self.data."""

    __hash__ = None

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(self.__cast(initlist))

    def __cast(self, other):
        return other.data if isinstance(other, UserList) else other

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        other = self.__cast(other)
        return self.__class__(self.data + (other if isinstance(other, list) else list(other)))

    def __radd__(self, other):
        other = self.__cast(other)
        return self.__class__((other if isinstance(other, list) else list(other)) + self.data)

    def __iadd__(self, other):
        self.data += self.__cast(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    def __imul__(self, n):
        self.data *= n
        return self

    __rmul__ = __mul__
    __copy__ = _twin

    def copy(self):
        return self.__class__(self)

    # Looking for an item.

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    # Changing the list: by one item, by many, in its order.

    def append(self, item):
        self.data.append(item)

    def extend(self, other):
        self.data.extend(self.__cast(other))

    def insert(self, i, item):
        self.data.insert(i, item)

    def remove(self, item):
        self.data.remove(item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def clear(self):
        self.data.clear()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def reverse(self):
        self.data.reverse()


def _converted_by(convert):
    """A method that converts the data."""
    return lambda self: convert(self.data)


@_compared_by_data
class UserString(Sequence):
    """A str to derive from; the text is self.data."""

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else str(_text(seq))

    __repr__ = _converted_by(repr)
    __str__ = _converted_by(str)
    __hash__ = _converted_by(hash)
    __len__ = _converted_by(len)
    __int__ = _converted_by(int)
    __float__ = _converted_by(float)
    __complex__ = _converted_by(complex)

    def __getnewargs__(self):
        return (str(self.data),)

    def __contains__(self, char):
        return _text(char) in self.data

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + (_text(other) if isinstance(other, (str, UserString)) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding or "utf-8", errors or "strict")

    def join(self, seq):
        return self.data.join(seq)

    def partition(self, sep):
        return self.data.partition(sep)

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    maketrans = str.maketrans


def _text(value):
    return value.data if isinstance(value, UserString) else value


def _delegate(name, wrap):
    """A method of UserString that calls the one of str, on texts for UserStrings."""

    def method(self, *args, **kwds):
        result = getattr(self.data, name)(*map(_text, args), **kwds)
        return self.__class__(result) if wrap else result

    method.__name__ = name
    method.__qualname__ = "UserString." + name
    return method


for _name in (
    "capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip "
    "swapcase title translate upper zfill"
).split():
    setattr(UserString, _name, _delegate(_name, True))
for _name in (
    "count endswith find format format_map index isalpha isalnum isascii isdecimal isdigit isidentifier islower "
    "isnumeric isprintable isspace istitle isupper rfind rindex startswith"
).split():
    setattr(UserString, _name, _delegate(_name, False))
del _name

#@ __init__.py +10000
"""Wrappers of a dict, a list and a string, to derive from."""

import operator as _operator
from _collections_abc import MutableMapping, MutableSequence, Sequence

# Classes and functions say that they are the package's, and so they are for programs, pickles and reprs.
__name__ = "collections"


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
            raise KeyError(key)  #@ 1126
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

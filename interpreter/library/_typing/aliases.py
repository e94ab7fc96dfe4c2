#@ ../typing.py +16000
"""Generic names of classes that are elsewhere, and protocols of one method."""

import collections
import collections.abc
import contextlib
import types
from abc import abstractmethod

from _typing.generics import _CallableType, _SpecialGenericAlias, _TupleType
from _typing.protocols import Protocol, runtime_checkable
from _typing.variables import TypeVar

# Classes and functions say that they are typing's, and so they are for programs, pickles and reprs.
__name__ = "typing"

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


def _aliases(module, **parameters):
    """The generic names of this module for classes of another, each with its number of parameters."""
    for name, count in parameters.items():
        globals()[name] = _SpecialGenericAlias(getattr(module, name), count, name=name)


def _builtin_alias(cls, count):
    """As List for list: the alias is for annotations only, it makes no instances."""
    return _SpecialGenericAlias(cls, count, inst=False, name=cls.__name__.title())


_aliases(
    collections.abc,
    Hashable=0, Sized=0, ByteString=0,
    Container=1, Collection=1, Iterable=1, Iterator=1, Reversible=1, Sequence=1, MutableSequence=1, MutableSet=1,
    Awaitable=1, AsyncIterable=1, AsyncIterator=1, MappingView=1, KeysView=1, ValuesView=1,
    Mapping=2, MutableMapping=2, ItemsView=2, AsyncGenerator=2,
    Generator=3, Coroutine=3,
)
_aliases(collections, Counter=1, OrderedDict=2, ChainMap=2)
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name="AbstractSet")
Deque = _SpecialGenericAlias(collections.deque, 1, name="Deque")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name="DefaultDict")
ContextManager = _SpecialGenericAlias(contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _SpecialGenericAlias(contextlib.AbstractAsyncContextManager, 1, name="AsyncContextManager")
List = _builtin_alias(list, 1)
Set = _builtin_alias(set, 1)
Dict = _builtin_alias(dict, 2)
Type = _builtin_alias(type, 1)
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Callable = _CallableType(collections.abc.Callable, 2)
Text = str


def _supports(method, answer, base=Protocol, required=None):
    """The protocol of whatever has this one method; its name says which function calls it."""
    if required is None:
        def required(self):
            pass

    name = "Supports" + method.strip("_").title()
    required.__name__, required.__qualname__ = method, f"{name}.{method}"
    required.__annotations__["return"] = answer
    body = {
        "__doc__": f"Whatever has the method {method}.",
        "__module__": "typing",
        "__slots__": (),
        method: abstractmethod(required),
    }
    return runtime_checkable(types.new_class(name, (base,), exec_body=lambda ns: ns.update(body)))


def _round_method(self, ndigits: int = 0):
    pass


SupportsInt = _supports("__int__", int)
SupportsFloat = _supports("__float__", float)
SupportsComplex = _supports("__complex__", complex)
SupportsBytes = _supports("__bytes__", bytes)
SupportsIndex = _supports("__index__", int)
SupportsAbs = _supports("__abs__", T_co, Protocol[T_co])
SupportsRound = _supports("__round__", T_co, Protocol[T_co], _round_method)

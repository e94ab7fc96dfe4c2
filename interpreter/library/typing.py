"""Types for annotations: objects that hold what is written between brackets, and do little else at run time."""

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required",
    "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack",
]

from _imp import defer as _defer
from _typing.checks import TYPE_CHECKING
from _typing.forms import (
    Annotated, Any, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn, NotRequired,
    Optional, Required, Self, TypeAlias, TypeGuard, Union, Unpack,
)
from _typing.variables import ForwardRef, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple
from _typing.protocols import Generic, Protocol, runtime_checkable
from _typing.functions import (
    assert_never, assert_type, cast, clear_overloads, dataclass_transform, final, get_args, get_origin,
    get_overloads, get_type_hints, is_typeddict, no_type_check, no_type_check_decorator, overload,
    reveal_type,
)
from _typing.aliases import (
    AbstractSet, AnyStr, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable,
    ByteString, Callable, ChainMap, Collection, Container, ContextManager, Coroutine, Counter, DefaultDict,
    Deque, Dict, FrozenSet, Generator, Hashable, ItemsView, Iterable, Iterator, KT, KeysView, List, Mapping,
    MappingView, MutableMapping, MutableSequence, MutableSet, OrderedDict, Reversible, Sequence, Set, Sized,
    SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, T,
    T_co, Text, Tuple, Type, VT, ValuesView,
)
from _typing.records import BinaryIO, IO, NamedTuple, NamedTupleMeta, NewType, TextIO, TypedDict

# They need re.
_defer(__name__, "_typing.patterns", ("Match", "Pattern"))

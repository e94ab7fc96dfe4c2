#@ ../typing.py +11000
"""Special forms: names that take types between brackets."""

from _typing.checks import _Final, _Immutable, _deduplicate, _flatten_literal, _flatten_union, _type_check

# Classes and functions say that they are typing's, and so they are for programs, pickles and reprs.
__name__ = "typing"


def _or(self, right):
    """X | Y, for everything here that is not a class."""
    return Union[self, right]


def _ror(self, left):
    return Union[left, self]


class _SpecialForm(_Final, _Immutable, _root=True):
    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {"__name__", "__qualname__"}:
            return self._name
        raise AttributeError(item)  #@ 460

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")  #@ 472

    __or__, __ror__ = _or, _ror

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")  #@ 481

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")  #@ 484

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError("typing.Any cannot be used with isinstance()")  #@ 501

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")  #@ 524
        return super().__new__(cls)


def _plain_form(name, doc):
    """A special form that takes no arguments."""

    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form("NoReturn", "Special type indicating functions that never return.")
Never = _plain_form("Never", "The bottom type, a type that has no members.")
Self = _plain_form("Self", 'Used to spell the type of "self" in classes.')
LiteralString = _plain_form("LiteralString", "Represents an arbitrary literal string.")
TypeAlias = _plain_form("TypeAlias", "Special marker indicating that an assignment should be recognized as a type alias.")


def _one_type_form(name, words, **options):
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} {words}", **options)
        return _GenericAlias(self, (item,))

    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _one_type_form("ClassVar", "accepts only single type.")
Final = _one_type_form("Final", "accepts only single type.")
TypeGuard = _one_type_form("TypeGuard", "accepts only single type.")
Required = _one_type_form("Required", "accepts only a single type.", allow_special_forms=True)
NotRequired = _one_type_form("NotRequired", "accepts only a single type.", allow_special_forms=True)


@_SpecialForm
def Union(self, parameters):
    """Union type; Union[X, Y] means either X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")  #@ 697
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    parameters = tuple(_type_check(p, msg) for p in parameters)
    parameters = tuple(_deduplicate(_flatten_union(parameters)))
    if len(parameters) == 1:
        return parameters[0]
    optional = len(parameters) == 2 and type(None) in parameters
    return _UnionGenericAlias(self, parameters, name="Optional" if optional else None)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, type(None)]


@_SpecialForm
def Literal(self, *parameters):
    """Special typing form to define literal types (a.k.a. value types)."""
    parameters = parameters[0] if len(parameters) == 1 else parameters
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flatten_literal(parameters)
    seen = []
    for p in parameters:
        if not any(type(p) is type(q) and p == q for q in seen):
            seen.append(p)
    return _LiteralGenericAlias(self, tuple(seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Used in conjunction with ParamSpec and Callable for higher-order functions."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")  #@ 782
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    parameters = (*(_type_check(p, msg) for p in parameters[:-1]), parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Type unpack operator."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(origin=self, args=(item,))


class Annotated:
    """Add context-specific metadata to a type."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")  #@ 2215

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        if getattr(params[0], "__origin__", None) is Unpack:
            raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError("Cannot subclass {}.Annotated".format(cls.__module__))


# Last, because what is imported here needs this file while it is loaded.
from _typing.variables import ParamSpec
from _typing.generics import (
    _AnnotatedAlias, _ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias, _UnionGenericAlias,
    _UnpackGenericAlias,
)

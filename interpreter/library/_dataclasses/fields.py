#@ ../dataclasses.py +10000
"""Fields: what their annotations, defaults and options say of them."""

import sys
import types
from reprlib import recursive_repr

# Classes and functions say that they are dataclasses', and so they are for programs, pickles and reprs.
__name__ = "dataclasses"


# Stands for what was not given.
class _MISSING_TYPE:
    pass


# As an annotation: the fields that follow are keyword-only.
class _KW_ONLY_TYPE:
    pass


# In a signature: the default is made by a factory.
class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


MISSING, KW_ONLY, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _KW_ONLY_TYPE(), _HAS_DEFAULT_FACTORY_CLASS()
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """The type of a field that is only a parameter of __init__, handed on to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What a dataclass knows of one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        # Known when the class is looked at.
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.kw_only, self.repr, self.hash, self.compare = init, kw_only, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)

    @recursive_repr()
    def __repr__(self):
        names = "name type default default_factory init repr hash compare metadata kw_only".split()
        shown = "".join(f"{each}={getattr(self, each)!r}," for each in names)
        return f"Field({shown}_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.frozen = init, repr, frozen
        self.eq, self.order, self.unsafe_hash = eq, order, unsafe_hash

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Say more of a field than its annotation does."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _leading_name(text):
    """The identifier that text begins with, and what follows it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _is_type(annotation, cls, a_module, a_type, predicate):
    """Does an annotation given as text name the type?"""
    type_name, rest = _leading_name(annotation)
    module_name = None
    if rest.startswith("."):
        module_name = type_name
        type_name, rest = _leading_name(rest[1:])
    if not type_name:
        return False
    namespace = None
    if not module_name:
        namespace = sys.modules.get(cls.__module__).__dict__
    else:
        module = sys.modules.get(cls.__module__)
        if module and module.__dict__.get(module_name) is a_module:
            namespace = sys.modules.get(a_type.__module__).__dict__
    return bool(namespace and predicate(namespace.get(type_name), a_module))


def _is_classvar(a_type, typing):
    return a_type is typing.ClassVar or getattr(a_type, "__origin__", None) is typing.ClassVar


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _get_field(cls, a_name, a_type, default_kw_only):
    """The Field of an annotation, with what kind of field it is."""
    given = getattr(cls, a_name, MISSING)
    if isinstance(given, Field):
        f = given
    else:
        # A slot of the class is no default.
        f = field(default=MISSING if isinstance(given, types.MemberDescriptorType) else given)
    f.name, f.type, f._field_type = a_name, a_type, _FIELD
    typing = sys.modules.get("typing")
    if typing and (
        _is_classvar(a_type, typing)
        or isinstance(f.type, str)
        and _is_type(f.type, cls, typing, typing.ClassVar, _is_classvar)
    ):
        f._field_type = _FIELD_CLASSVAR
    dataclasses = sys.modules[__name__]
    if f._field_type is _FIELD and (
        _is_initvar(a_type, dataclasses)
        or isinstance(f.type, str)
        and _is_type(f.type, cls, dataclasses, dataclasses.InitVar, _is_initvar)
    ):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f

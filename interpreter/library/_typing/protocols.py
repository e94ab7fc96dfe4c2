#@ ../typing.py +14000
"""Generic and Protocol, bases of classes that have type parameters."""

import sys
from abc import ABCMeta

from _typing.checks import _collect_parameters, _is_param_expr, _type_check, _type_convert
from _typing.generics import _GenericAlias, _UnpackGenericAlias
from _typing.variables import ParamSpec, TypeVarTuple, _TypeVarLike

# Classes and functions say that they are typing's, and so they are for programs, pickles and reprs.
__name__ = "typing"


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(p) for p in params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, _TypeVarLike) or isinstance(p, _UnpackGenericAlias) for p in params):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                )
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        own = cls.__parameters__
        if not own:
            raise TypeError(f"{cls} is not a generic class")  #@ 290
        if any(isinstance(p, TypeVarTuple) for p in own):
            return _GenericAlias(cls, params)
        if len(own) == 1 and isinstance(own[0], ParamSpec) and not (len(params) == 1 and _is_param_expr(params[0])):
            params = (params,)
        if len(params) != len(own):
            many = "many" if len(params) > len(own) else "few"
            raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(own)}")
        params = tuple(tuple(p) if isinstance(p, list) else p for p in params)
        for p, q in zip(own, params):
            if not isinstance(p, ParamSpec):
                _type_check(q, "Parameters to generic types must be types.")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and not getattr(type(cls), "_makes_typed_dicts", False)
        if error:
            raise TypeError("Cannot inherit from plain Generic")  #@ 1868
        if "__orig_bases__" in cls.__dict__:
            tvars = _collect_parameters(cls.__orig_bases__)
            gvars = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if gvars is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    gvars = base.__parameters__
            if gvars is not None:
                missing = ", ".join(str(t) for t in tvars if t not in gvars)
                if missing:
                    listed = ", ".join(map(str, gvars))
                    raise TypeError(f"Some type variables ({missing}) are not listed in Generic[{listed}]")
                tvars = gvars
        cls.__parameters__ = tuple(tvars)


_PROTOCOL_IGNORED = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "__qualname__", "__match_args__", "__static_attributes__",
    "__init_subclass__", "__firstlineno__",
})


def _get_protocol_attrs(cls):
    """What a class must have to fulfil the protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ("Protocol", "Generic"):
            found.update(base.__dict__, getattr(base, "__annotations__", {}))
    return {attr for attr in found - _PROTOCOL_IGNORED if not attr.startswith("_abc_")}


def _is_callable_members_only(cls):
    return all(callable(getattr(cls, attr, None)) for attr in _get_protocol_attrs(cls))


def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__ of protocols; the first call by a class that is none puts the next one of its bases in its place."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')  #@ 1937
    if cls.__init__ is _no_init_or_replace_init:
        inherited = (base.__dict__["__init__"] for base in cls.__mro__ if "__init__" in base.__dict__)
        cls.__init__ = next(init for init in inherited if init is not _no_init_or_replace_init)
        cls.__init__(self, *args, **kwargs)


def _is_asked_by_abc(frame):
    """Has abc or functools asked, who ask about all sorts of classes? isinstance() asks the hook through abc."""
    if frame is not None and frame.f_code.co_name == "__subclasscheck__" and frame.f_globals.get("__name__") == "abc":
        frame = frame.f_back
    return frame is None or frame.f_globals.get("__name__") in ("abc", "functools")


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if (getattr(cls, "_is_protocol", False) and not getattr(cls, "_is_runtime_protocol", False)
                and not _is_asked_by_abc(sys._getframe(1))):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if (not getattr(cls, "_is_protocol", False) or _is_callable_members_only(cls)) and issubclass(
            instance.__class__, cls
        ):
            return True
        if cls._is_protocol:
            if all(
                hasattr(instance, attr) and (not callable(getattr(cls, attr, None)) or getattr(instance, attr) is not None)
                for attr in _get_protocol_attrs(cls)
            ):
                return True
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        # Only what names Protocol among its bases is a protocol; what derives from one is a class as others.
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__

        def _proto_hook(other):
            if not cls.__dict__.get("_is_protocol", False):
                return NotImplemented
            if not getattr(cls, "_is_runtime_protocol", False):
                if _is_asked_by_abc(sys._getframe(1)):
                    return NotImplemented
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if not _is_callable_members_only(cls):
                if _is_asked_by_abc(sys._getframe(1)):
                    return NotImplemented
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')  #@ 2077
            for attr in _get_protocol_attrs(cls):
                for base in other.__mro__:
                    if attr in base.__dict__:
                        if base.__dict__[attr] is None:
                            return NotImplemented
                        break
                    annotations = getattr(base, "__annotations__", {})
                    if attr in annotations and getattr(other, "_is_protocol", False):
                        break
                else:
                    return NotImplemented
            return True

        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if not cls._is_protocol:
            return
        allowed = ("typing", "collections.abc", "contextlib", "_collections_abc")
        for base in cls.__bases__:
            generic = base in (object, Generic) or base.__module__ in allowed
            if not (generic or getattr(base, "_is_protocol", False)):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % base)
        if cls.__init__ is Protocol.__init__ or "__init__" not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not issubclass(cls, Generic) or not cls._is_protocol:
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls

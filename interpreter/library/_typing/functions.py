#@ ../typing.py +15000
"""Functions and decorators for type checkers, and for those who read annotations."""

import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing.checks import _is_param_expr
from _typing.forms import Annotated, NotRequired, Required
from _typing.generics import _AnnotatedAlias, _BaseGenericAlias, _GenericAlias
from _typing.protocols import Generic
from _typing.variables import ForwardRef, ParamSpecArgs, ParamSpecKwargs

# Classes and functions say that they are typing's, and so they are for programs, pickles and reprs.
__name__ = "typing"


def cast(typ, val):
    """Cast a value to a type: gives the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a type checker to confirm that the value has the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")  #@ 2523


def reveal_type(obj, /):
    """Reveal the inferred type of a variable."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """Resolve the text inside a type."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        args = t.__args__
        if isinstance(t, GenericAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in args)
        ev_args = tuple(_eval_type(a, globalns, localns, recursive_guard) for a in args)
        if ev_args != t.__args__:
            if isinstance(t, types.UnionType):
                return functools.reduce(operator.or_, ev_args)
            return GenericAlias(t.__origin__, ev_args) if isinstance(t, GenericAlias) else t.copy_with(ev_args)
    return t


def _globals_of(obj):
    """Where a module, or the function behind wrappers, finds its names."""
    if isinstance(obj, types.ModuleType):
        return obj.__dict__
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    return getattr(obj, "__globals__", {})


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object: its annotations, with text resolved."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            base_globals = globalns
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__), "__dict__", {})
            own = base.__dict__.get("__annotations__", {})
            if isinstance(own, types.GetSetDescriptorType):
                own = {}
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            for name, hint in own.items():
                if isinstance(hint, str):
                    hint = ForwardRef(hint, is_argument=False, is_class=True)
                hints[name] = _eval_type(type(None) if hint is None else hint, base_globals, base_locals)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        globalns = _globals_of(obj)
    localns = globalns if localns is None else localns
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType)):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = dict(hints)
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
        hints[name] = _eval_type(value, globalns, localns)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


def _strip_annotations(t):
    """Take Annotated, Required and NotRequired off a type."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        if stripped == t.__args__:
            return t
        if isinstance(t, _GenericAlias):
            return t.copy_with(stripped)
        if isinstance(t, types.UnionType):
            return functools.reduce(operator.or_, stripped)
        return GenericAlias(t.__origin__, stripped)
    return t


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return Generic if tp is Generic else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return ()
    args = tp.__args__
    if not isinstance(tp, types.UnionType) and tp.__origin__ is collections.abc.Callable:
        if len(args) != 2 or not _is_param_expr(args[0]):
            *parameters, result = args
            return parameters, result
    return args


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class"""
    return getattr(type(tp), "_makes_typed_dicts", False)


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def overload(func):
    """Decorator: one of several signatures of a function whose implementation follows."""
    with contextlib.suppress(AttributeError):
        plain = getattr(func, "__func__", func)
        _overload_registry[plain.__module__][plain.__qualname__][plain.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    """The signatures of a function that were declared with @overload, in order."""
    plain = getattr(func, "__func__", func)
    of_module = _overload_registry.get(plain.__module__, {})
    return list(of_module.get(plain.__qualname__, {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overload_registry.clear()


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    """Decorator that marks a function, class, or metaclass as providing dataclass-like behavior."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = dict(
            eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
            field_specifiers=field_specifiers, kwargs=kwargs,
        )
        return cls_or_fn

    return decorator

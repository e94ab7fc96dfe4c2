#@ ../typing.py +10000
"""What may stand as a type, and how it is shown."""

import types

# Classes and functions say that they are typing's, and so they are for programs, pickles and reprs.
__name__ = "typing"

TYPE_CHECKING = False


class _Final:
    """Base of what cannot be derived from."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")  #@ 414


class _Immutable:
    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _type_repr(obj):
    """How a type shows as an argument."""
    if obj is ...:
        return "..."
    # list[int] says that it is a type, too.
    if isinstance(obj, type) and not isinstance(obj, types.GenericAlias):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, list):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its class, text for a type to be found later."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that an argument is a type, or can stand for one."""
    invalid = (Generic, Protocol)
    if not allow_special_forms:
        invalid += (ClassVar,)
        if is_argument:
            invalid += (Final,)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f"{arg} is not valid as type argument")
    plain = (Any, LiteralString, NoReturn, Never, Self, TypeAlias)
    if arg in plain or allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")  #@ 195
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")  #@ 197
    return arg


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


def _collect_parameters(args):
    """Type variables among the arguments, each once, in order."""
    parameters = []
    for t in args:
        if isinstance(t, type):
            continue
        if hasattr(t, "__typing_subst__"):
            found = (t,)
        elif isinstance(t, (tuple, list)):
            found = _collect_parameters(t)
        else:
            found = getattr(t, "__parameters__", ())
        for x in found:
            if x not in parameters:
                parameters.append(x)
    return tuple(parameters)


def _deduplicate(params):
    result = []
    for p in params:
        if p not in result:
            result.append(p)
    return result


def _flattened(parameters, kinds):
    """With the arguments of those that are of these kinds in their place."""
    flat = []
    for each in parameters:
        flat += each.__args__ if isinstance(each, kinds) else (each,)
    return tuple(flat)


def _flatten_union(parameters):
    return _flattened(parameters, (_UnionGenericAlias, types.UnionType))


def _flatten_literal(parameters):
    return _flattened(parameters, _LiteralGenericAlias)


# Last, because what is imported here needs this file while it is loaded.
from _typing.forms import Any, ClassVar, Final, LiteralString, Never, NoReturn, Self, TypeAlias, _SpecialForm
from _typing.variables import ForwardRef, ParamSpec
from _typing.generics import _ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias, _UnionGenericAlias
from _typing.protocols import Generic, Protocol

"""Shallow and deep copies of any object."""

import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_MISSING = object()

# Values that cannot change are their own copies.
_ATOMIC = frozenset({
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
    types.BuiltinFunctionType, type(Ellipsis), type(NotImplemented), types.FunctionType, weakref.ref,
})
_DEEP_ATOMIC = (_ATOMIC - {tuple, frozenset, slice}) | {types.CodeType}


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    value = _reduced(x, cls, "un(shallow)copyable")
    if isinstance(value, str):
        return x
    return _reconstruct(x, None, *value)


def _reduced(x, cls, complaint):
    """What __reduce_ex__ and its kin say of an object."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error(complaint + " object of type %s" % cls)


def deepcopy(x, memo=None, _nil=_MISSING):
    """Deep copy operation on arbitrary Python objects."""
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    copier = _deep.get(cls)
    if cls in _DEEP_ATOMIC or issubclass(cls, type):
        y = x
    elif copier is not None:
        y = copier(x, memo)
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            value = _reduced(x, cls, "un(deep)copyable")
            y = x if isinstance(value, str) else _reconstruct(x, memo, *value)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    """Ids in the memo hold only as long as the objects live."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


def _deepcopy_bytearray(x, memo):
    return bytearray(x)


_deep = {bytearray: _deepcopy_bytearray, list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, types.MethodType: _deepcopy_method}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    def part(value):
        return value if memo is None else deepcopy(value, memo)

    made = func(*map(part, args))
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = part(state)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            _set_attributes(made, state)
    for item in listiter or ():
        made.append(part(item))
    for key, value in dictiter or ():
        made[part(key)] = part(value)
    return made


def _set_attributes(made, state):
    """From a state without __setstate__: a dict, or a pair of that and a dict of slots."""
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes is not None:
        made.__dict__.update(attributes)
    for name, value in (slots or {}).items():
        setattr(made, name, value)

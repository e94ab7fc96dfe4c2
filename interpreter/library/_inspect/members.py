#@ ../inspect.py +11000
"""Attributes, annotations and docstrings."""

import sys
import types
from collections import namedtuple

from _inspect.kinds import isclass, isfunction, ismethod, ismodule, isroutine

# Classes and functions say that they are inspect's, and so they are for programs, pickles and reprs.
__name__ = "inspect"


def _getmembers(object, predicate, getter):
    results = []
    seen = set()
    names = dir(object)
    bases = ()
    if isclass(object):
        bases = getmro(object)
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError  #@ 576
        except AttributeError:
            for base in bases:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """All (name, value) pairs of an object's members, sorted by name; only those for which `predicate` is true."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running descriptors or __getattr__."""
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """An Attribute for each name in dir(cls): its kind, and the class that defines it."""
    mro = getmro(cls)
    result = []
    for name in dir(cls):
        for home in mro:
            if name in home.__dict__:
                value = home.__dict__[name]
                break
        else:
            value = getattr(cls, name, None)
            home = type(cls) if name in dir(type(cls)) else None
            if home is None:
                continue
        if isinstance(value, staticmethod) or name == "__new__":
            kind = "static method"
        elif isinstance(value, classmethod) or isinstance(value, types.ClassMethodDescriptorType):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result


def getmro(cls):
    """The classes in which attributes are looked up, the class itself first."""
    return cls.__mro__


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """Find an attribute without running any descriptor, __getattr__ or __getattribute__."""
    cls = obj if isinstance(obj, type) else type(obj)
    in_class = in_instance = _missing
    for home in cls.__mro__:
        if attr in home.__dict__:
            in_class = home.__dict__[attr]
            break
    if not isinstance(obj, type):
        try:
            in_instance = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
        if in_instance is not _missing and in_class is not _missing:
            if hasattr(type(in_class), "__get__") and hasattr(type(in_class), "__set__"):
                return in_class
    if in_instance is not _missing:
        return in_instance
    if in_class is not _missing:
        return in_class
    if obj is cls:
        for home in type(cls).__mro__:
            if attr in home.__dict__:
                return home.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)  #@ 1853


def unwrap(func, *, stop=None):
    """The function behind wrappers, by their __wrapped__."""
    first = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A dict of the annotations of a class, module or callable."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = getattr(unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")  #@ 245
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")  #@ 251
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in found.items()}


# Documentation and source.


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    elif hasattr(obj, "__objclass__"):
        cls = obj.__objclass__
    else:
        return None
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring, its indentation cleaned up; inherited where there is none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation that the second line and on have in common, and blank lines at both ends."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()), default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)

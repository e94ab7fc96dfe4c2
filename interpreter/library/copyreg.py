"""How objects are taken apart for copies and pickles."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register a function that reduces instances of a class."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


_HEAPTYPE = 1 << 9


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Names of all slots of a class and its bases that hold state."""
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names


def _reduce_ex(self, proto):
    """object.__reduce_ex__ for protocols 0 and 1: only what the nearest class in C is made from, and the attributes."""
    assert proto < 2
    cls = self.__class__
    base = next((c for c in cls.__mro__ if not c.__flags__ & _HEAPTYPE), object)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    made = (_reconstructor, (cls, base, None if base is object else base(self)))
    getstate = self.__getstate__
    if getattr(self, "__slots__", None) and type(self).__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = getstate()
    return (*made, state) if state else made


def _reduce_newobj(obj):
    """object.__reduce_ex__ for protocols 2 and up: how to make the object again, and its state."""
    cls = type(obj)
    getnewargs_ex = getattr(obj, "__getnewargs_ex__", None)
    getnewargs = getattr(obj, "__getnewargs__", None)
    if getnewargs_ex is not None:
        args, kwargs = getnewargs_ex()
        made = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    else:
        args = getnewargs() if getnewargs is not None else _plain_value(obj)
        made = (__newobj__, (cls, *args))
    listitems = iter(obj) if isinstance(obj, list) else None
    dictitems = iter(obj.items()) if isinstance(obj, dict) else None
    return (*made, obj.__getstate__(), listitems, dictitems)


def _plain_value(obj):
    """What an instance of a subclass of int, str and the like is made from again."""
    if isinstance(obj, int):
        return (int.__index__(obj),)
    if isinstance(obj, float):
        return (float.__float__(obj),)
    if isinstance(obj, str):
        return (str.__str__(obj),)
    if isinstance(obj, bytes):
        return (bytes.__getitem__(obj, slice(None)),)
    if isinstance(obj, tuple):
        return (tuple(tuple.__iter__(obj)),)
    if isinstance(obj, frozenset):
        return (frozenset(frozenset.__iter__(obj)),)
    return ()


def _state(obj):
    """object.__getstate__"""
    state = getattr(obj, "__dict__", None) or None
    names = _slotnames(type(obj))
    slots = {name: getattr(obj, name) for name in names if hasattr(obj, name)}
    return (state, slots) if slots else state


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    key = (module, name)
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    del _extension_registry[key]
    del _inverted_registry[code]


def clear_extension_cache():
    _extension_cache.clear()


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)

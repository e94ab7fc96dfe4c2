"""Tools for functions: wrappers, caches, partial application, dispatch by type."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from _thread import RLock

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator for a wrapper function: update_wrapper with the wrapped one."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _not_then(root, then):
    """The methods that follow from a root: its negation, and its combination with equality."""

    def negated(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else not answer

    def or_equal(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def and_differs(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else answer and self != other

    def neither(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def unless_equal(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    return {"not": negated, "or ==": or_equal, "and !=": and_differs, "not, !=": neither, "not or ==": unless_equal}[then]


_DERIVED = {
    "__lt__": {"__gt__": "not, !=", "__le__": "or ==", "__ge__": "not"},
    "__le__": {"__ge__": "not or ==", "__lt__": "and !=", "__gt__": "not"},
    "__gt__": {"__lt__": "not, !=", "__ge__": "or ==", "__le__": "not"},
    "__ge__": {"__le__": "not or ==", "__gt__": "and !=", "__lt__": "not"},
}


def total_ordering(cls):
    """Fill in the ordering methods that a class does not define from one that it does."""
    roots = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')  #@ 193
    root = max(roots)
    for name, then in _DERIVED[root].items():
        if name not in roots:
            method = _not_then(root, then)
            method.__name__ = name
            method.__qualname__ = name
            setattr(cls, name, method)
    return cls


class _CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])
    _fields = ("hits", "misses", "maxsize", "currsize")

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


_CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"


def lru_cache(maxsize=128, typed=False):
    """Remember the results of a function, at most maxsize of them."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        if not callable(user_function):
            raise TypeError("the first argument must be callable")  #@ 285
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Remember all results of a function."""
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """As partial, for methods: self comes before the arguments filled in."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("{!r} is not callable or a descriptor".format(func))
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        # The commas stand there also where no arguments do.
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join("{}={!r}".format(k, v) for k, v in self.keywords.items())
        cls = type(self)
        return "{}.{}({}, {}, {})".format(cls.__module__, cls.__qualname__, self.func, args, keywords)

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _merge(orders):
    """C3: the heads that no other order has further down, one after the other."""
    result = []
    while True:
        orders = [order for order in orders if order]
        if not orders:
            return result
        for order in orders:
            head = order[0]
            if not any(head in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")  #@ 680
        result.append(head)
        for order in orders:
            if order[0] == head:
                del order[0]


def _order_with_abcs(cls, abcs):
    """Resolution order of a class as if it inherited from the abstract classes that it implements."""
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i
            break
    explicit = list(cls.__bases__[:boundary])
    other = list(cls.__bases__[boundary:])
    implied = [a for a in abcs if issubclass(cls, a) and not any(issubclass(b, a) for b in cls.__bases__)]
    rest = [a for a in abcs if a not in implied]
    return _merge(
        [[cls]]
        + [_order_with_abcs(base, rest) for base in explicit + implied + other]
        + [explicit]
        + [implied]
        + [other]
    )


def _compose_order(cls, types):
    bases = set(cls.__mro__)

    def is_related(t):
        return t not in bases and hasattr(t, "__mro__") and not hasattr(t, "__origin__") and issubclass(cls, t)

    related = [t for t in types if is_related(t)]

    def is_strict_base(t):
        return any(t != other and t in other.__mro__ for other in related)

    related = [t for t in related if not is_strict_base(t)]
    order = []
    for t in related:
        found = []
        for sub in t.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in types])
        if not found:
            order.append(t)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for s in sub:
                if s not in order:
                    order.append(s)
    return _order_with_abcs(cls, order)


def _find_impl(cls, registry):
    match = None
    for t in _compose_order(cls, registry.keys()):
        if match is not None:
            if t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t):
                raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, t))
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_valid_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    from types import UnionType
    from typing import Union, get_args, get_origin

    return get_origin(cls) in {Union, UnionType} and all(isinstance(arg, type) for arg in get_args(cls))


def singledispatch(func):
    """A generic function: implementations are chosen by the type of the first argument."""
    registry = {}
    remembered = {}

    def dispatch(cls):
        """The implementation for a class."""
        if cls in remembered:
            return remembered[cls]
        found = registry[cls] if cls in registry else _find_impl(cls, registry)
        remembered[cls] = found
        return found

    def register(cls, func=None):
        """Add an implementation for a class, or for the class that its first parameter is annotated with."""
        if _is_valid_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    f"Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_valid_dispatch_type(cls):
                from types import UnionType
                from typing import Union, get_origin

                if get_origin(cls) in {Union, UnionType}:
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        if isinstance(cls, type):
            registry[cls] = func
        else:
            from typing import get_args

            for arg in get_args(cls):
                registry[arg] = func
        remembered.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)  #@ 909

    from types import MappingProxyType

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = remembered.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """As singledispatch, for methods: the argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")  #@ 931
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        @wraps(self.func)
        def _method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)
            return chosen(*args, **kwargs)

        _method.register, _method.__isabstractmethod__ = self.register, self.__isabstractmethod__
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


_MISSING = object()


class cached_property:
    """A property computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func, self.lock = func, RLock()
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        known = self.attrname
        if known not in (None, name):
            raise TypeError(f"Cannot assign the same cached_property to two different names ({known!r} and {name!r}).")
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = kept.get(self.attrname, _MISSING)
        if value is _MISSING:
            with self.lock:
                value = kept.get(self.attrname, _MISSING)
                if value is _MISSING:
                    value = self.func(instance)
                    try:
                        kept[self.attrname] = value
                    except TypeError:
                        raise TypeError(
                            f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                            f"does not support item assignment for caching {self.attrname!r} property."
                        ) from None
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

"""repr() that keeps to a size, and a decorator for recursive ones."""

__all__ = ["Repr", "repr", "recursive_repr"]

import builtins
from itertools import islice


def recursive_repr(fillvalue="..."):
    """Decorator for a __repr__ that gives fillvalue when it is called while it runs for the same object."""

    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            from _thread import get_ident

            key = id(self), get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, "__annotations__", {})
        return wrapper

    return decorating_function


class Repr:
    """repr() with limits on depth, number of items and length of texts."""

    def __init__(self):
        self.fillvalue, self.maxlevel = "...", 6
        # Items of containers, then characters of texts.
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray, self.maxdict = 5, 4
        self.maxstring, self.maxlong, self.maxother = 30, 40, 30

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        typename = type(x).__name__.replace(" ", "_")
        method = getattr(self, "repr_" + typename, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, x, level, left, right, maxiter, trail=""):
        count = len(x)
        if level <= 0 and count:
            return f"{left}{self.fillvalue}{right}"
        shown = [self.repr1(elem, level - 1) for elem in islice(x, maxiter)]
        if count > maxiter:
            shown.append(self.fillvalue)
        return f"{left}{', '.join(shown)}{trail if count == 1 else ''}{right}"

    def repr_tuple(self, x, level):
        return self._join(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._join(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._join(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        if not x:
            return "set()"
        return self._join(_possibly_sorted(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._join(_possibly_sorted(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._join(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if x and level <= 0:
            return "{" + self.fillvalue + "}"
        shown = [
            f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
            for key in islice(_possibly_sorted(x), self.maxdict)
        ]
        if len(x) > self.maxdict:
            shown.append(self.fillvalue)
        return "{" + ", ".join(shown) + "}"

    def repr_str(self, x, level):
        s = builtins.repr(x[: self.maxstring])
        if len(s) > self.maxstring:
            i = max(0, (self.maxstring - 3) // 2)
            j = max(0, self.maxstring - 3 - i)
            s = builtins.repr(x[:i] + x[len(x) - j :])
            s = s[:i] + self.fillvalue + s[len(s) - j :]
        return s

    def repr_int(self, x, level):
        return self._middle(builtins.repr(x), self.maxlong)

    def _middle(self, s, limit):
        if len(s) > limit:
            i = max(0, (limit - 3) // 2)
            j = max(0, limit - 3 - i)
            s = s[:i] + self.fillvalue + s[len(s) - j :]
        return s

    def repr_instance(self, x, level):
        try:
            s = builtins.repr(x)
        except Exception:
            return "<%s instance at %#x>" % (x.__class__.__name__, id(x))
        return self._middle(s, self.maxother)


def _possibly_sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr

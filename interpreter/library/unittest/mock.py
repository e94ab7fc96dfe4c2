"""Mocks: objects that take any use made of them, remember it, and stand in for others while a test runs."""

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

import builtins
import inspect
import threading
from contextlib import ExitStack
from functools import partial, wraps

from .util import safe_repr

__unittest = True

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was given as a spec."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Its attributes are objects with a name and nothing else."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """One call: (name, args, kwargs), equal to tuples that leave out what does not matter."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            (value,) = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _parts(self):
        return self if len(self) == 3 else ("",) + tuple(self)

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = self._parts()
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None):
            if self._mock_parent != other._mock_parent:
                return False
        if len(other) > 3:
            return False
        other_name, other_args, other_kwargs = _Call(other)._parts() if not isinstance(other, _Call) else other._parts()
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __hash__(self):
        raise TypeError("unhashable type: '_Call'")

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith("__"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = f"call.{name}"
        else:
            name = f"call{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """All calls of a chain like call.f().g(), each by itself."""
        calls = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls in order; "in" finds a run of calls too."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i : i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _try_iter(obj):
    if obj is None or _is_exception(obj) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


def _dot_lookup_name(parent_name, name):
    return name if not parent_name else f"{parent_name}.{name}" if not name.startswith("()") else parent_name + name


def _delegated(name):
    """An attribute that a mock made from a function hands on to the mock behind it."""
    key = f"_mock_{name}"

    def get(self):
        delegate = self._mock_delegate
        return self.__dict__[key] if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


_UNSAFE = ("assert", "assret", "asert", "aseert", "assrt")


class NonCallableMock:
    """A mock that cannot be called."""

    _lock = threading.RLock()

    def __new__(cls, /, *args, **kw):
        # A class of its own for each mock, so that special methods can be set on one.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        own["_spec_as_instance"] = _spec_as_instance
        self._mock_add_spec(spec, spec_set)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        own["method_calls"] = _CallList()
        own.setdefault("_mock_return_value", DEFAULT)
        own.setdefault("_mock_side_effect", None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set):
        own = self.__dict__
        own["_spec_class"] = None
        own["_mock_spec_names"] = None
        own["_spec_signature"] = None
        own["_mock_spec_set"] = spec_set
        if spec is None:
            return
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        if isinstance(spec, (list, tuple)):
            own["_mock_spec_names"] = list(spec)
            return
        own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
        own["_mock_spec_names"] = dir(spec)
        if callable(spec):
            try:
                own["_spec_signature"] = inspect.signature(spec)
            except (TypeError, ValueError):
                pass

    def mock_add_spec(self, spec, spec_set=False):
        """Only attributes of `spec` can be got from the mock from now on."""
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        """Make a mock an attribute of this one, so that its calls are noted here too."""
        mock.__dict__["_mock_parent"] = None
        mock.__dict__["_mock_new_parent"] = None
        mock.__dict__["_mock_name"] = ""
        mock.__dict__["_mock_new_name"] = None
        setattr(self, attribute, mock)

    def __get_return_value(self):
        value = self.__dict__["_mock_return_value"] if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    def __set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _check_and_set_parent(self, value, None, "()")

    return_value = property(__get_return_value, __set_return_value)

    def __get_side_effect(self):
        return self.__dict__["_mock_side_effect"] if self._mock_delegate is None else self._mock_delegate.side_effect

    def __set_side_effect(self, value):
        value = _try_iter(value)
        if self._mock_delegate is None:
            self.__dict__["_mock_side_effect"] = value
        else:
            self._mock_delegate.side_effect = value

    side_effect = property(__get_side_effect, __set_side_effect)

    @property
    def __class__(self):
        spec = self.__dict__.get("_spec_class")
        return type(self) if spec is None else spec

    called = _delegated("called")
    call_count = _delegated("call_count")
    call_args = _delegated("call_args")
    call_args_list = _delegated("call_args_list")
    mock_calls = _delegated("mock_calls")

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, here and in all children."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.__dict__["method_calls"] = _CallList()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if child is not _deleted and isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self.__dict__["_mock_return_value"]
        if isinstance(ret, NonCallableMock) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes, also dotted ones: configure_mock(**{"method.return_value": 3})."""
        for arg, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, final = arg.split(".")
            obj = self
            for entry in path:
                obj = getattr(obj, entry)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_mock_delegate", "_mock_children"):
            raise AttributeError(name)
        names = self.__dict__.get("_mock_spec_names")
        if names is not None:
            if name not in names or name in _ALL_MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not self._mock_unsafe and name.startswith(_UNSAFE):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        with NonCallableMock._lock:
            result = self._mock_children.get(name)
            if result is _deleted:
                raise AttributeError(name)
            if result is None:
                wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
                result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
                self._mock_children[name] = result
            elif isinstance(result, _SpecState):
                result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
                self._mock_children[name] = result
        return result

    def _extract_mock_name(self):
        names = [self._mock_new_name] if self._mock_new_name else []
        parent = self._mock_new_parent
        last = self
        dot = "" if self._mock_new_name == "()" else "."
        while parent is not None:
            last = parent
            names.append(f"{parent._mock_new_name or ''}{dot}")
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
        parts = list(reversed(names))
        first = last._mock_name or "mock"
        text = "".join(parts)
        if last is self:
            return first
        return first + ("" if text.startswith(("()", ".")) else ".") + text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = f" name={name!r}" if name not in ("mock", "mock.") else ""
        spec = self.__dict__.get("_spec_class")
        spec_text = ""
        if spec is not None:
            spec_text = f" {'spec_set' if self._mock_spec_set else 'spec'}={spec.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec_text} id='{id(self)}'>"

    def __dir__(self):
        extras = self.__dict__.get("_mock_spec_names") or []
        names = list(type(self).__dict__) + list(self.__dict__) if not FILTER_DIR else []
        children = [name for name, value in self._mock_children.items() if value is not _deleted]
        public = [name for name in dir(type(self)) if not name.startswith("_") or name.startswith("__")]
        return sorted(set(extras + names + children + public))

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _SETTABLE or name in own and name.startswith("_mock_"):
            return object.__setattr__(self, name, value)
        names = own.get("_mock_spec_names")
        if own.get("_mock_spec_set") and names is not None and name not in names and name not in own:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _ALL_MAGICS:
            return self._set_magic(name, value)
        if self._mock_sealed and name not in self._mock_children and name not in own:
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """Special methods are found on the class, and each mock has its own."""
        names = self.__dict__.get("_mock_spec_names")
        if names is not None and name not in names:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if isinstance(value, NonCallableMock):
            _check_and_set_parent(self, value, None, name)
            setattr(type(self), name, _MagicCaller(name, value))
            self._mock_children[name] = value
        elif inspect.isfunction(value):
            setattr(type(self), name, lambda _self, *args, **kw: value(self, *args, **kw))
            self._mock_children[name] = value
        else:
            setattr(type(self), name, value)
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            self._mock_children.pop(name, None)
            return
        obj = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif obj is _deleted:
            raise AttributeError(name)
        if obj is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _call_matcher(self, one):
        """A call in a form in which f(1, b=2) and f(1, 2) are equal, where the signature is known."""
        signature = self.__dict__.get("_spec_signature")
        if signature is None:
            return one
        name, args, kwargs = one._parts()
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(*bound.args, **bound.kwargs) if not name else _Call((name, bound.args, bound.kwargs))

    def _name_and_calls(self):
        return self._mock_name or "mock"

    def assert_not_called(self):
        """Check that there was no call."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._name_and_calls()}' to not have been called. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._name_and_calls()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._name_and_calls()}' to have been called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Check the last call."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._name_and_calls()}' to be called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(each) for each in self.call_args_list]:
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} call not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """Check that these calls were made, in this order unless any_order."""
        expected = [self._call_matcher(_Call(each) if not isinstance(each, _Call) else each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if not any_order:
            if expected not in made:
                problem = "Calls not found." if cause is None else (
                    f"Error processing expected calls.\nErrors: {[e if isinstance(e, Exception) else None for e in expected]}")
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr(prefix='  Actual').rstrip('.')}") from cause
            return
        rest = list(made)
        missing = []
        for one in expected:
            try:
                rest.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, "
                                 f"found {made!r} instead") from cause

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = kw.get("name") or kw.get("_new_name")
            attribute = f".{name}" if name and name != "()" else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__.get("_spec_asyncs", ()):
            return AsyncMock(**kw)
        base = type(self).__mro__[1]
        if issubclass(base, AsyncMock) and (new_name == "()" or new_name in _SYNC_MAGICS):
            base = MagicMock
        elif not issubclass(base, CallableMixin):
            base = MagicMock if issubclass(base, NonCallableMagicMock) else Mock
        elif base is PropertyMock:
            base = MagicMock
        return base(**kw)


def _check_and_set_parent(parent, value, name, new_name):
    """Have a mock that became a part of another report its calls there."""
    if isinstance(value, _FunctionMock):
        value = value.mock
    if not isinstance(value, NonCallableMock):
        return False
    own = value.__dict__
    if own["_mock_name"] or own["_mock_new_name"] or own["_mock_parent"] is not None or own["_mock_new_parent"] is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor.__dict__["_mock_new_parent"]
    if new_name:
        own["_mock_new_parent"] = parent
        own["_mock_new_name"] = new_name
    if name:
        own["_mock_parent"] = parent
        own["_mock_name"] = name
    return True


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            _check_and_set_parent(self, return_value, None, "()")

    def _mock_check_sig(self, args, kwargs):
        signature = self.__dict__.get("_mock_check_signature")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(args, kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        one = _Call((args, kwargs), two=True)
        self.call_args = one
        self.call_args_list.append(one)
        self.mock_calls.append(_Call(("", args, kwargs)))
        # Tell the mocks above, by the name that this one has there.
        method_name = self._mock_name
        name = self._mock_new_name
        is_call = name == "()"
        noting_methods = self._mock_parent is not None
        parent = self._mock_new_parent
        while parent is not None:
            if noting_methods:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                noting_methods = parent._mock_parent is not None
                if noting_methods:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if is_call else "."
                is_call = parent._mock_new_name == "()"
                name = parent._mock_new_name + dot + name
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock: attributes are mocks, calls are remembered and give `return_value` or what `side_effect` says."""


_SETTABLE = {
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
    "_mock_children", "await_count", "await_args", "await_args_list",
}

_NUMERICS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_DEFAULTED = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self), "__fspath__": lambda self:
    f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}
_VALUES = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1, "__aexit__": False,
}
_MAGICS = {f"__{name}__" for name in
           "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit iter hash int float complex bool index "
           "round trunc floor ceil fspath aiter aenter aexit anext neg pos abs invert".split()}
_MAGICS |= {f"__{name}__" for name in _NUMERICS} | {f"__i{name}__" for name in _NUMERICS if name != "divmod"}
_RIGHT = {f"__r{name}__" for name in _NUMERICS}
_NON_DEFAULTS = {
    "__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__", "__reduce_ex__", "__getinitargs__",
    "__getnewargs__", "__getstate__", "__setstate__", "__getformat__", "__repr__", "__dir__", "__subclasses__", "__format__",
    "__getnewargs_ex__",
}
_ALL_MAGICS = _MAGICS | _RIGHT | (_NON_DEFAULTS - {"__get__", "__set__", "__delete__"})
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_SYNC_MAGICS = _MAGICS - _ASYNC_MAGICS


class _MagicCaller:
    """Stands on the class of a mock for a special method, and calls the mock of that method."""

    def __init__(self, name, mock):
        self.name = name
        self.mock = mock

    def __get__(self, obj, cls=None):
        return self.mock


class _MagicProxy:
    """Makes the mock of a special method when it is first asked for."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        parent, name = self.parent, self.name
        kind = AsyncMock if name in _ASYNC_MAGICS else MagicMock
        mock = kind(name=name, _new_name=name, _new_parent=parent)
        mock.__dict__["_mock_parent"] = parent
        setattr(parent, name, mock)
        if name in _DEFAULTED:
            mock.return_value = _DEFAULTED[name](parent)
        elif name in _VALUES:
            mock.return_value = _VALUES[name]
        elif name == "__eq__":
            mock.side_effect = lambda other: True if parent is other else NotImplemented
        elif name == "__ne__":
            mock.side_effect = lambda other: False if parent is other else NotImplemented
        elif name == "__iter__":
            mock.side_effect = lambda: iter([]) if mock.__dict__["_mock_return_value"] is DEFAULT else iter(mock.return_value)
        elif name == "__aiter__":
            mock.side_effect = lambda: _AsyncIterator(
                iter([]) if mock.__dict__["_mock_return_value"] is DEFAULT else iter(mock.return_value))
        return mock

    def __get__(self, obj, cls=None):
        return self.create_mock()


class _MagicMixin:
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = self.__dict__.get("_mock_spec_names")
        wanted = _MAGICS if names is None else _MAGICS & set(names)
        cls = type(self)
        for name in wanted - set(cls.__dict__):
            setattr(cls, name, _MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A Mock with all special methods."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


class AsyncMock(MagicMock):
    """A mock whose calls give coroutines."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()

    await_count = _delegated("await_count")
    await_args = _delegated("await_args")
    await_args_list = _delegated("await_args_list")

    def _mock_call(self, /, *args, **kwargs):
        return self._await_call(*args, **kwargs)

    async def _await_call(self, /, *args, **kwargs):
        one = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = one
        self.await_args_list.append(one)
        effect = self.side_effect
        if effect is not None and not _is_exception(effect) and not callable(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration
            if _is_exception(result):
                raise result
            return result
        result = self._execute_mock_call(*args, **kwargs)
        wrapped = effect if callable(effect) and not _is_exception(effect) else self._mock_wraps
        if inspect.iscoroutine(result) and inspect.iscoroutinefunction(wrapped):
            return await result
        return result

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            expected = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} await not found")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class PropertyMock(Mock):
    """A mock that is a property: got without arguments, set with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


# Patches.


def _importer(target):
    parts = target.split(".")
    path = parts.pop(0)
    thing = __import__(path)
    for part in parts:
        path += f".{part}"
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return partial(_importer, target), attribute


class _patch:
    """Puts something else in the place of an attribute: as a decorator, a with block, or by start() and stop()."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [each.copy() for each in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX) and callable(getattr(klass, name)):
                setattr(klass, name, self.copy()(getattr(klass, name)))
        return klass

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        def entered(args, kwargs, stack):
            extra = []
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            return args + tuple(extra), kwargs

        if inspect.iscoroutinefunction(func):

            @wraps(func)
            async def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args, keywargs = entered(args, keywargs, stack)
                    return await func(*args, **keywargs)
        else:

            @wraps(func)
            def patched(*args, **keywargs):
                with ExitStack() as stack:
                    args, keywargs = entered(args, keywargs, stack)
                    return func(*args, **keywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        if name in dir(builtins) and getattr(target, "__name__", None) is not None and inspect.ismodule(target):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def _replacement(self, original):
        """What takes the place: given, or made here."""
        new, spec, spec_set, autospec = self.new, self.spec, self.spec_set, self.autospec
        kwargs = dict(self.kwargs)
        if new is DEFAULT and autospec is None:
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set, spec = original, None
            elif spec_set is True:
                spec_set = original
            arguments = {}
            kind = AsyncMock if spec is None and inspect.iscoroutinefunction(original) else MagicMock
            if self.new_callable is not None:
                kind = self.new_callable
            elif spec is not None or spec_set is not None:
                this = spec_set if spec is None else spec
                if not isinstance(this, (list, tuple)) and not callable(this):
                    kind = NonCallableMagicMock
            if spec is not None:
                arguments["spec"] = spec
            if spec_set is not None:
                arguments["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                arguments["name"] = self.attribute
            arguments.update(kwargs)
            new = kind(**arguments)
            this = spec_set if spec is None else spec
            if isinstance(this, type) and isinstance(new, CallableMixin):
                new.return_value = type(new).__mro__[1](spec=this) if spec_set is None else type(new).__mro__[1](spec_set=this)
            return new
        if autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            return create_autospec(original if autospec is True else autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        if kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return new

    def __enter__(self):
        self.target = self.getter()
        original, local = self.get_original()
        new_attr = new = self._replacement(original)
        self.temp_original, self.is_local = original, local
        self._stack = ExitStack()
        setattr(self.target, self.attribute, new_attr)
        if self.attribute_name is None:
            return new
        extra = {self.attribute_name: new} if self.new is DEFAULT else {}
        for patching in self.additional_patchers:
            arg = self._stack.enter_context(patching)
            if patching.new is DEFAULT:
                extra.update(arg)
        return extra

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    "__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        return self._stack.__exit__(*exc_info)

    def start(self):
        """Do it now, until stop()."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Replace what a dotted name refers to."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                  *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers.extend(patchers[1:])
    return patchers[0]


class _patch_dict:
    """Changes a dict, and puts it back as it was."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if inspect.iscoroutinefunction(f):

            @wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:

            @wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        self._original = self.in_dict.copy() if hasattr(self.in_dict, "copy") else {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            self._empty()
        self.in_dict.update(self.values)
        return self.in_dict

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._empty()
            self.in_dict.update(self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _patch_stopall():
    """Stop all patches that were started."""
    for each in reversed(_patch._active_patches[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


# Autospec.


class _SpecState:
    """An attribute of an autospecced mock that was not asked for yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
        self.instance = instance


class _FunctionMock:
    """Marks functions that create_autospec made."""


def _signature_for(spec, instance, skip_first):
    try:
        if isinstance(spec, type) and not instance:
            if spec.__init__ is object.__init__:
                return None
            return inspect.signature(spec)
        if isinstance(spec, type) or instance and not inspect.isroutine(spec):
            call_method = getattr(spec, "__call__", None)
            return None if call_method is None else inspect.signature(call_method)
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if skip_first:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD):
            signature = signature.replace(parameters=parameters[1:])
    return signature


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of `spec`, which takes the calls that `spec` takes."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec attr {_name!r} as it has already been mocked out. [object={spec!r}]")
    is_type = isinstance(spec, type)
    skip_first = kwargs.pop("_skip_first", False)
    arguments = {"spec_set": spec} if spec_set else {"spec": spec}
    if spec is None:
        arguments = {}
    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        arguments = {}
    elif is_type and instance and not callable(getattr(spec, "__call__", None)) or not callable(spec):
        kind = NonCallableMagicMock
    elif is_type and instance and "__call__" not in dir(spec):
        kind = NonCallableMagicMock
    elif inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, **arguments, **kwargs)
    signature = _signature_for(spec, instance, skip_first)
    if signature is not None:
        mock.__dict__["_spec_signature"] = signature
        if isinstance(mock, CallableMixin):
            mock.__dict__["_mock_check_signature"] = signature
    if inspect.isfunction(spec):
        if _parent is None:
            return _function_for(mock, spec, signature)
        return mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    if inspect.isroutine(spec):
        return mock
    for entry in dir(spec):
        if entry in _ALL_MAGICS or entry.startswith("__") and entry.endswith("__"):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if inspect.isfunction(original) or inspect.ismethod(original):
            raw = inspect.getattr_static(spec, entry, None)
            is_static = isinstance(raw, (staticmethod, classmethod))
            child = create_autospec(original, spec_set, _parent=mock, _name=entry, _skip_first=is_type and instance and not is_static)
            mock._mock_children[entry] = child
        else:
            mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry)
    return mock


def _function_for(mock, spec, signature):
    """A real function of the same name that calls the mock, with the mock's methods as attributes."""
    if inspect.iscoroutinefunction(spec):

        async def funcopy(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:

        def funcopy(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    funcopy.__name__ = funcopy.__qualname__ = spec.__name__
    funcopy.__doc__ = spec.__doc__
    funcopy.__module__ = spec.__module__
    funcopy.mock = mock
    if signature is not None:
        funcopy.__signature__ = signature
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(funcopy, name, getattr(mock, name))
    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    funcopy.configure_mock = mock.configure_mock
    mock.__dict__["_mock_delegate"] = funcopy
    return funcopy


def mock_open(mock=None, read_data=""):
    """A mock to take the place of open(), whose files contain `read_data`."""
    import io

    handle = MagicMock(spec=io.TextIOWrapper) if isinstance(read_data, str) else MagicMock(spec=io.BytesIO)
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    state = {}

    def restart(*args, **kwargs):
        state["data"] = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
        return DEFAULT

    def through(name):
        def effect(*args, **kwargs):
            return getattr(state["data"], name)(*args, **kwargs)

        return effect

    restart()
    handle.write.return_value = None
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = through(name)
    handle.__iter__.side_effect = lambda: iter(state["data"])
    handle.__next__ = through("__next__")
    handle.__enter__.return_value = handle
    handle.__exit__.return_value = False
    mock.side_effect = restart
    mock.return_value = handle
    return mock


def seal(mock):
    """Have no further attributes appear on a mock or its children."""
    mock.__dict__["_mock_sealed"] = True
    for attr in list(mock._mock_children):
        child = mock._mock_children[attr]
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)

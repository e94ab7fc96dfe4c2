#@ ../mock.py +11000
"""Mock, and how it answers."""

import inspect
import sys
import threading
from unittest.util import safe_repr

from unittest._mock.calls import (
    DEFAULT, InvalidSpecError, _Call, _CallList, _delegated, _deleted, _format_call_signature, _is_exception,
    _missing, _try_iter, call,
)

# Classes and functions say that they are unittest.mock's, and so they are for programs, pickles and reprs.
__name__ = "unittest.mock"
__unittest = True

_UNSAFE = ("assert", "assret", "asert", "aseert", "assrt")


def _settings():
    """The module, whose FILTER_DIR programs may set."""
    return sys.modules["unittest.mock"]


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
        self.called, self.call_count, self.call_args = False, 0, None
        self.mock_calls, self.call_args_list = _CallList(), _CallList()
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
        names = list(type(self).__dict__) + list(self.__dict__) if not _settings().FILTER_DIR else []
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


# Last, because what is imported here needs this file while it is loaded.
from unittest._mock.magic import (
    AsyncMock, MagicMock, NonCallableMagicMock, PropertyMock, _ALL_MAGICS, _MagicCaller, _SETTABLE,
    _SYNC_MAGICS,
)
import unittest._mock.patching
from unittest._mock.autospec import _FunctionMock, _SpecState, create_autospec

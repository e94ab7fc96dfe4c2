#@ ../mock.py +12000
"""Mocks that have special methods, and those that are awaited."""

import inspect

from unittest._mock.calls import DEFAULT, _Call, _CallList, _delegated, _is_exception
from unittest._mock.mocks import Mock, NonCallableMock

# Classes and functions say that they are unittest.mock's, and so they are for programs, pickles and reprs.
__name__ = "unittest.mock"
__unittest = True

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

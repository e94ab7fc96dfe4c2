#@ ../mock.py +14000
"""Mocks with the signature of what they stand for."""

import inspect

from unittest._mock.calls import DEFAULT, InvalidSpecError, _CallList
from unittest._mock.magic import AsyncMock, MagicMock, NonCallableMagicMock, _ALL_MAGICS
from unittest._mock.mocks import CallableMixin, NonCallableMock

# Classes and functions say that they are unittest.mock's, and so they are for programs, pickles and reprs.
__name__ = "unittest.mock"
__unittest = True


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

    # A lambda's name is none that a function could be given by def.
    if spec.__name__.isidentifier():
        funcopy.__name__ = funcopy.__qualname__ = spec.__name__
    else:
        funcopy.__qualname__ = funcopy.__name__
    funcopy.__doc__ = spec.__doc__
    funcopy.__module__ = spec.__module__
    funcopy.mock = mock
    if signature is not None:
        funcopy.__signature__ = signature
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(funcopy, name, getattr(mock, name))
    funcopy.called, funcopy.call_count, funcopy.call_args = False, 0, None
    for name in ("call_args_list", "method_calls", "mock_calls"):
        setattr(funcopy, name, _CallList())
    for name in ("return_value", "side_effect", "_mock_children", "configure_mock"):
        setattr(funcopy, name, getattr(mock, name))
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

#@ ../mock.py +13000
"""Replacing what a name refers to, for a while."""

import builtins
import inspect
from contextlib import ExitStack
from functools import partial, wraps

from unittest._mock.calls import DEFAULT
from unittest._mock.magic import AsyncMock, MagicMock, NonCallableMagicMock
from unittest._mock.mocks import CallableMixin, NonCallableMock

# Classes and functions say that they are unittest.mock's, and so they are for programs, pickles and reprs.
__name__ = "unittest.mock"
__unittest = True


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
        # What is replaced, and by what.
        self.getter, self.attribute = getter, attribute
        self.new, self.new_callable, self.kwargs = new, new_callable, kwargs
        self.spec, self.spec_set, self.autospec, self.create = spec, spec_set, autospec, create
        # The other patchers of patch.multiple.
        self.additional_patchers = []
        self.has_local = False
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


patch.object, patch.dict, patch.multiple, patch.stopall = _patch_object, _patch_dict, _patch_multiple, _patch_stopall
patch.TEST_PREFIX = "test"


# Last, because what is imported here needs this file while it is loaded.
from unittest._mock.autospec import create_autospec

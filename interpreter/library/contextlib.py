"""Context managers: made of generators, combined, or ready to use."""

import abc
import sys
import _collections_abc
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing", "AsyncContextDecorator", "chdir",
]


class AbstractContextManager(abc.ABC):
    """Base class of context managers; whatever has __enter__ and __exit__ is an instance."""

    def __enter__(self):
        """The value for `as`: the manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """A true answer swallows the exception."""

    @classmethod
    def __subclasshook__(cls, C):
        return _hook(cls is AbstractContextManager, C, "__enter__", "__exit__")

    __class_getitem__ = classmethod(GenericAlias)


class AbstractAsyncContextManager(abc.ABC):
    """Base class of async context managers; whatever has __aenter__ and __aexit__ is an instance."""

    async def __aenter__(self):
        """The value for `as`: the manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """A true answer swallows the exception."""

    @classmethod
    def __subclasshook__(cls, C):
        return _hook(cls is AbstractAsyncContextManager, C, "__aenter__", "__aexit__")

    __class_getitem__ = classmethod(GenericAlias)


def _hook(is_base, C, *names):
    """The methods make a class a subclass of the abstract base itself, not of classes derived from it."""
    return _collections_abc._has_methods(C, *names) if is_base else NotImplemented


class ContextDecorator:
    """A manager of this class is also a decorator: each call of the function runs within it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """An async manager of this class is also a decorator of coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _GeneratorContextManagerBase:
    """A manager whose generator runs to its yield on entering and from there on leaving."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def _forget_call(self):
        # Only making the manager again needs them; from here on they would keep objects alive.
        del self.args, self.kwds, self.func


def _is_thrown(raised, thrown, traceback, stops):
    """Did the generator only let the exception thrown into it pass? If so, its traceback is as before."""
    passed = raised is thrown
    if not passed and isinstance(raised, RuntimeError) and isinstance(thrown, stops):
        # A generator cannot raise StopIteration: it arrives as the cause of a RuntimeError.
        passed = raised.__cause__ is thrown
    if passed:
        thrown.__traceback__ = traceback
    return passed


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """The manager that a function decorated with @contextmanager returns."""

    def __enter__(self):
        self._forget_call()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None  #@ 139

    def __exit__(self, typ, value, traceback):
        if typ is not None and value is None:
            value = typ()
        try:
            if typ is None:
                next(self.gen)
            else:
                self.gen.throw(typ, value, traceback)
        except StopIteration as end:
            # It ended, which swallows the exception unless this is the very one.
            return typ is not None and end is not value
        except BaseException as raised:
            if typ is None or not _is_thrown(raised, value, traceback, StopIteration):
                raise
            return False
        raise RuntimeError("generator didn't stop" if typ is None else "generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """The manager that a function decorated with @asynccontextmanager returns."""

    async def __aenter__(self):
        self._forget_call()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None  #@ 212

    async def __aexit__(self, typ, value, traceback):
        if typ is not None and value is None:
            value = typ()
        try:
            if typ is None:
                await anext(self.gen)
            else:
                await self.gen.athrow(typ, value, traceback)
        except StopAsyncIteration as end:
            return typ is not None and end is not value
        except BaseException as raised:
            if typ is None or not _is_thrown(raised, value, traceback, (StopIteration, StopAsyncIteration)):
                raise
            return False
        raise RuntimeError("generator didn't stop" if typ is None else "generator didn't stop after athrow()")


def contextmanager(func):
    """Decorator: a generator function that yields once becomes a context manager."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """Decorator: an async generator function that yields once becomes an async context manager."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() of a thing, an async generator for example, at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """Puts another file in the place of a stream of sys; _stream is its name."""

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        name, target = self._stream, self._new_target
        self._old_targets.append(getattr(sys, name))
        setattr(sys, name, target)
        return target

    def __exit__(self, exctype, excinst, exctb):
        previous = self._old_targets.pop()
        setattr(sys, self._stream, previous)


class redirect_stdout(_RedirectStream):
    """Sends what the block prints to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what the block writes to sys.stderr to another file."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Swallows exceptions of these classes; the program goes on after the block."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class _BaseExitStack:
    """A stack of exit functions, each with a mark whether it is to be called or awaited."""

    def __init__(self):
        self._exit_callbacks = deque()

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))

    def _push_exit_of(self, manager, method, is_sync=True):
        """The exit of a manager if its class has one, otherwise the object is the function itself."""
        exit = getattr(type(manager), method, None)
        self._push_exit_callback(manager if exit is None else MethodType(exit, manager), is_sync)
        return manager

    def enter_context(self, cm):
        """Enter a context manager now and leave it when the stack unwinds; returns what entering gave."""
        enter, exit = _protocol(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._push_exit_callback(MethodType(exit, cm))
        return result

    def push(self, exit):
        """Leave a context manager, entered or not, or call a function with the signature of __exit__."""
        return self._push_exit_of(exit, "__exit__")

    def callback(self, callback, /, *args, **kwds):
        """Call a function with these arguments."""

        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(_exit_wrapper)
        return callback

    def pop_all(self):
        """Move the exit functions to a new stack; this one has none left."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return heir


def _protocol(cm, enter, exit, words):
    """The two methods of the class of a manager."""
    cls = type(cm)
    if hasattr(cls, enter) and hasattr(cls, exit):
        return getattr(cls, enter), getattr(cls, exit)
    raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {words} protocol")


class _Unwinding:
    """How far the unwinding of a stack has come: what the next exit function is told, and what is left to raise."""

    def __init__(self, details, outer):
        self.received = details[0] is not None
        self.details = details
        self.outer = outer
        self.left = None

    def swallow(self):
        self.details = None, None, None
        self.left = None

    def replace(self, exc):
        """An exit function raised: its context is the exception before, as nested with statements have it."""
        before, link = self.details[1], exc
        while link.__context__ is not None and link.__context__ is not before:
            if link.__context__ is self.outer:
                link.__context__ = before
                break
            link = link.__context__
        self.details = type(exc), exc, exc.__traceback__
        self.left = exc

    def swallowed(self):
        return self.received and self.details[0] is None


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Leaves the managers and calls the functions pushed to it at the end of the block, the last one first."""

    def __exit__(self, *exc_details):
        state = _Unwinding(exc_details, sys.exc_info()[1])
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                if leave(*state.details):
                    state.swallow()
            except BaseException as exc:
                state.replace(exc)
        if state.left is None:
            return state.swallowed()
        context = state.left.__context__
        try:
            raise state.left
        finally:
            state.left.__context__ = context

    def close(self):
        """Unwind now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """An ExitStack that also awaits exit functions."""

    async def enter_async_context(self, cm):
        """Like enter_context(), for an async context manager."""
        enter, exit = _protocol(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._push_exit_callback(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        """Like push(), for an async context manager or a coroutine function."""
        return self._push_exit_of(exit, "__aexit__", False)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Like callback(), for a coroutine function."""

        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(_exit_wrapper, False)
        return callback

    async def __aexit__(self, *exc_details):
        state = _Unwinding(exc_details, sys.exc_info()[1])
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*state.details)
                if answer if is_sync else await answer:
                    state.swallow()
            except BaseException as exc:
                state.replace(exc)
        if state.left is None:
            return state.swallowed()
        context = state.left.__context__
        try:
            raise state.left
        finally:
            state.left.__context__ = context

    async def aclose(self):
        """Unwind now."""
        await self.__aexit__(None, None, None)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: stands in where a manager is optional."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        return None

    async def __aexit__(self, *excinfo):
        return None


class chdir(AbstractContextManager):
    """Works in another directory until the end of the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        previous = self._old_cwd.pop()
        os.chdir(previous)

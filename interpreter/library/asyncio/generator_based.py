"""Coroutines from before async and await: generators that hand over with `yield from`. And what went with them."""

import functools
import sys
import types
import warnings
import weakref
from collections.abc import Awaitable

from . import coroutines, events, futures, tasks


def coroutine(func):
    """Mark a generator function as one of coroutines; of another function, make one that awaits its result."""
    import inspect
    if sys.version_info >= (3, 8):
        warnings.warn(
            '"@coroutine" decorator is deprecated since Python 3.8, use "async def" instead', DeprecationWarning, stacklevel=2)
    if inspect.iscoroutinefunction(func):
        return func
    if inspect.isgeneratorfunction(func):
        made = func
    else:
        @functools.wraps(func)
        def made(*args, **kwargs):
            result = func(*args, **kwargs)
            if futures.isfuture(result) or inspect.isgenerator(result):
                return (yield from result)
            if isinstance(result, Awaitable):
                return (yield from result.__await__())
            return result
    made = types.coroutine(made)
    made._is_coroutine = coroutines._is_coroutine
    return made


class _Releasing:
    """What `yield from lock` gives: releases the lock at the end of the block, once."""

    def __init__(self, lock):
        self._lock = lock

    def __enter__(self):
        return None

    def __exit__(self, *exc_info):
        lock, self._lock = self._lock, None
        lock.release()


def _warn_of_lock(way):
    if sys.version_info >= (3, 7):
        warnings.warn(f"'{way}' is deprecated use 'async with lock' instead", DeprecationWarning, stacklevel=3)


class _WithYieldFrom:
    """`with (yield from lock):` and `with await lock:`, up to 3.8."""

    def __enter__(self):
        raise RuntimeError('"yield from" should be used as context manager expression')

    def __exit__(self, *exc_info):
        pass

    @types.coroutine
    def __iter__(self):
        _warn_of_lock("with (yield from lock)")
        yield from self.acquire()
        return _Releasing(self)

    def __await__(self):
        _warn_of_lock("with await lock")
        yield from self.acquire().__await__()
        return _Releasing(self)


class Task(tasks.Task):
    """With the methods that became functions in 3.7 and went in 3.9."""

    _made = weakref.WeakSet()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._made.add(self)

    @classmethod
    def current_task(cls, loop=None):
        """The task that runs now in a loop, or None."""
        _warn_of_method("current_task")
        return tasks._current_task(events.get_event_loop() if loop is None else loop)

    @classmethod
    def all_tasks(cls, loop=None):
        """The set of the loop's tasks, those that are done as well."""
        _warn_of_method("all_tasks")
        if loop is None:
            loop = events.get_event_loop()
        return {task for task in cls._made if futures._get_loop(task) is loop}


Task.__module__ = "_asyncio"


def _warn_of_method(name):
    if sys.version_info >= (3, 7):
        category = DeprecationWarning if sys.version_info >= (3, 8) else PendingDeprecationWarning
        warnings.warn(f"Task.{name}() is deprecated, use asyncio.{name}() instead", category, stacklevel=3)

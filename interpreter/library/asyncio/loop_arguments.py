"""The `loop` argument, as versions up to 3.9 took it and 3.10 refused it."""

import functools
import sys
import warnings

from . import coroutines, events, futures, locks, tasks

_nothing = object()


def _warn(stacklevel=3):
    """To the caller of the function that was given a loop."""
    if sys.version_info >= (3, 8):
        warnings.warn(
            "The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.",
            DeprecationWarning, stacklevel=stacklevel)


async def _only_here(loop):
    """What waits in a loop waits for futures of that loop. Awaiting one of another loop's ends in the error that says so."""
    if loop is not events.get_running_loop():
        await loop.create_future()


async def sleep(delay, result=None, *, loop=None):
    """Go on after so many seconds; with 0, after one iteration of the loop."""
    if loop is not None:
        _warn()
        if delay > 0:
            await _only_here(loop)
    return await tasks.sleep(delay, result)


def _to_be_awaited(fs, return_when, loop):
    """What wait() is to wait for: coroutines become tasks."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of coroutines/Futures is empty.")
    if return_when not in (tasks.FIRST_COMPLETED, tasks.FIRST_EXCEPTION, tasks.ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if loop is not None:
        _warn(stacklevel=4)
    fs = set(fs)
    if sys.version_info >= (3, 9) and any(coroutines.iscoroutine(f) for f in fs):
        warnings.warn(
            "The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python 3.8, and scheduled for removal "
            "in Python 3.11.", DeprecationWarning, stacklevel=3)
    return {tasks.ensure_future(f, loop=loop) for f in fs}


async def wait(fs, *, loop=None, timeout=None, return_when=tasks.ALL_COMPLETED):
    """Wait for futures and coroutines; gives those that are done and those that are not."""
    fs = _to_be_awaited(fs, return_when, loop)
    return await tasks._wait(fs, timeout, return_when, events.get_running_loop() if loop is None else loop)


async def wait_without(fs, *, timeout=None, return_when=tasks.ALL_COMPLETED):
    """wait() of 3.10, which takes coroutines but no loop."""
    fs = _to_be_awaited(fs, return_when, None)
    return await tasks._wait(fs, timeout, return_when, events.get_running_loop())


wait_without.__name__ = wait_without.__qualname__ = "wait"


async def wait_for(fut, timeout, *, loop=None):
    """Wait so long for a future or a coroutine; cancel it and raise TimeoutError when the time is up."""
    if loop is not None:
        _warn()
        if timeout is not None:
            fut = tasks.ensure_future(fut, loop=loop)
            await _only_here(loop)
    return await tasks.wait_for(fut, timeout)


def as_completed(fs, *, loop=None, timeout=None):
    """Coroutines that give the results in the order in which they come."""
    if loop is not None and not futures.isfuture(fs) and not coroutines.iscoroutine(fs):
        _warn()
        fs = {tasks.ensure_future(f, loop=loop) for f in set(fs)}
    yield from tasks.as_completed(fs, timeout=timeout)


def gather(*coros_or_futures, loop=None, return_exceptions=False):
    """Run all at the same time; gives the list of their results in the order of the arguments."""
    if loop is None:
        return tasks.gather(*coros_or_futures, return_exceptions=return_exceptions)
    if not coros_or_futures or sys.version_info >= (3, 9):
        _warn()
    if not coros_or_futures:
        outer = loop.create_future()
        outer.set_result([])
        return outer
    made = {arg: tasks.ensure_future(arg, loop=loop) for arg in dict.fromkeys(coros_or_futures)}
    for arg, fut in made.items():
        if fut is not arg:
            # As in gather: nobody else knows the task.
            fut._log_destroy_pending = False
    return tasks.gather(*map(made.get, coros_or_futures), return_exceptions=return_exceptions)


def shield(arg, *, loop=None):
    """A future that ends as `arg` does, but is cancelled alone."""
    if loop is not None:
        _warn()
        arg = tasks.ensure_future(arg, loop=loop)
    return tasks.shield(arg)


def _taking_loop(function):
    """A coroutine function of streams, with the argument."""
    @functools.wraps(function)
    async def taking(*args, loop=None, **kwargs):
        if loop is not None:
            _warn()
            await _only_here(loop)
        return await function(*args, **kwargs)
    return taking


def _functions(package):
    """Those of the package that take a loop up to 3.9, by name."""
    streams = ("open_connection", "start_server", "open_unix_connection", "start_unix_server")
    taking = {name: _taking_loop(package[name]) for name in streams if name in package}
    for function in (sleep, wait, wait_for, as_completed, gather, shield):
        taking[function.__name__] = function
    return taking


class _LoopAtBirth:
    """Belongs to a loop from the start, whether it runs or not. Waiting in another one is an error of the task that waits."""

    def __init__(self, *args, loop=None, **kwargs):
        self._loop = events.get_event_loop() if loop is None else loop
        if loop is not None:
            _warn()
        if isinstance(self, locks.Condition):
            args, kwargs = (self._lock_for(*args, **kwargs),), {}
        super().__init__(*args, **kwargs)

    def _get_loop(self):
        return self._loop

    def _lock_for(self, lock=None):
        """A condition's lock, of the same loop."""
        if lock is None:
            lock = locks.Lock()
            lock._loop = self._loop
        elif lock._loop is not self._loop:
            raise ValueError("loop argument must agree with lock")
        return lock


class _LoopRefused:
    """3.10 told those who still passed one."""

    def __init__(self, *args, loop=_nothing, **kwargs):
        if loop is not _nothing:
            raise TypeError(
                f"As of 3.10, the *loop* parameter was removed from {type(self).__name__}() since it is no longer necessary")
        super().__init__(*args, **kwargs)

"""Tasks, and what awaits several of them: gather, wait, wait_for, as_completed, shield; and sleep."""

import types
from _asyncio import Task, _current_task, _live_tasks, _purpose
from _asyncio import _enter_task, _leave_task, _register_task, _unregister_task
from _functools import partial

from . import base_tasks, coroutines, events, exceptions, futures
from .deferred import abc, concurrent_futures, warnings

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep",
    "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "_register_task",
    "_unregister_task", "_enter_task", "_leave_task",
)

# As concurrent.futures has them.
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


def current_task(loop=None):
    """The task that runs now, or None."""
    return _current_task(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The set of the loop's tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in _live_tasks() if futures._get_loop(task) is loop and not task.done()}


def _set_task_name(task, name):
    if name is None:
        return
    try:
        set_name = task.set_name
    except AttributeError:
        warnings.warn("Task.set_name() was added in Python 3.8, the method support will be mandatory for third-party "
                      "task implementations since 3.13.", DeprecationWarning, stacklevel=3)
    else:
        set_name(name)


def create_task(coro, *, name=None, context=None):
    """Run a coroutine beside the caller."""
    loop = events.get_running_loop()
    if context is None:
        task = loop.create_task(coro)  #@ 384
    else:
        task = loop.create_task(coro, context=context)
    _set_task_name(task, name)
    return task


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; gives those that are done and those that are not. Nothing is cancelled."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    assert fs, "Set of Futures is empty."
    waiter = _purpose(loop.create_future(), "wait", len(fs))
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(f):
        nonlocal counter
        counter -= 1
        enough = (
            counter <= 0 or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None
        )
        if enough:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def wait_for(fut, timeout):
    """Wait so long for a future or a coroutine, which becomes a task; cancel it and raise TimeoutError when the time is up."""
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        return await _give_up(fut, loop)

    waiter = _purpose(loop.create_future(), "wait_for", timeout)
    timer = loop.call_later(timeout, _release_waiter, waiter)
    release = partial(_release_waiter, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            # The caller is cancelled: it ends only when the task has ended.
            await _cancel_and_wait(fut, loop=loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        return await _give_up(fut, loop)
    finally:
        timer.cancel()


async def _give_up(fut, loop):
    """The time is up. A task may still end with a result, or with another error than the cancellation."""
    await _cancel_and_wait(fut, loop=loop)
    try:
        return fut.result()
    except exceptions.CancelledError as exc:
        raise exceptions.TimeoutError() from exc


async def _cancel_and_wait(fut, loop):
    waiter = _purpose(loop.create_future(), "the end of what it cancelled")
    release = partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    """Coroutines, to be awaited one after the other, that give the results in the order in which they come."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue
    done = Queue()
    loop = events._get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def _on_completion(f):
        if todo:
            todo.discard(f)
            done.put_nowait(f)
            if timer is not None and not todo:
                timer.cancel()

    def _on_timeout():
        # One None for everybody who waits.
        while todo:
            todo.pop().remove_done_callback(_on_completion)
            done.put_nowait(None)

    async def _wait_for_one():
        first = await done.get()
        if first is None:
            raise exceptions.TimeoutError
        return first.result()

    for awaited in todo:
        awaited.add_done_callback(_on_completion)
    if timeout is not None and todo:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


@types.coroutine
def __sleep0():
    """Let all that is ready run once."""
    yield


async def sleep(delay, result=None):
    """Go on after so many seconds; with 0, after one iteration of the loop."""
    if delay <= 0:
        await __sleep0()
        return result
    loop = events.get_running_loop()
    future = _purpose(loop.create_future(), "sleep", delay)
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def ensure_future(coro_or_future, *, loop=None):
    """A task of a coroutine or another awaitable; a future as it is."""
    return _ensure_future(coro_or_future, loop=loop)


def _ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    own = not coroutines.iscoroutine(coro_or_future)
    if own:
        if not isinstance(coro_or_future, abc.Awaitable):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events._get_event_loop(stacklevel=4)
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if not own:
            coro_or_future.close()
        raise


@types.coroutine
def _wrap_awaitable(awaitable):
    return (yield from awaitable.__await__())


class _GatheringFuture(futures.Future):
    """What gather() gives: to cancel it is to cancel its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._cancel_requested = False
        self._children = children

    def cancel(self, msg=None):
        # A list, for all are to be cancelled.
        heard = not self.done() and any([child.cancel(msg=msg) for child in self._children])
        # It ends when they have ended, as cancelled even if return_exceptions is given.
        self._cancel_requested |= heard
        return heard


def gather(*coros_or_futures, return_exceptions=False):
    """Run all at the same time; gives the list of their results in the order of the arguments.

    The first exception is passed on at once and the others run on, unless exceptions are to be returned as results.
    """
    if not coros_or_futures:
        outer = events._get_event_loop().create_future()
        outer.set_result([])
        return outer

    def _done_callback(fut):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not fut.cancelled():
                # Nobody will ask for it.
                fut.exception()
            return
        if not return_exceptions:
            if fut.cancelled():
                outer.set_exception(fut._make_cancelled_error())
                return
            exc = fut.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if finished == count:
            results = [_outcome(child) for child in children]
            if outer._cancel_requested:
                outer.set_exception(fut._make_cancelled_error())
            else:
                outer.set_result(results)

    made = {}
    children = []
    count = finished = 0
    loop = None
    outer = None
    for arg in coros_or_futures:
        if arg not in made:
            fut = ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures._get_loop(fut)
            if fut is not arg:
                # Only this function knows the task: when it is lost, the outer future is to be told of.
                fut._log_destroy_pending = False
            count += 1
            made[arg] = fut
            fut.add_done_callback(_done_callback)
        children.append(made[arg])
    outer = _purpose(_GatheringFuture(children, loop=loop), "gather", count)
    return outer


def _outcome(fut):
    """Result or exception of a finished child."""
    if fut.cancelled():
        return exceptions.CancelledError("" if fut._cancel_message is None else fut._cancel_message)
    exc = fut.exception()
    return fut.result() if exc is None else exc


def shield(arg):
    """A future that ends as `arg` does, but is cancelled alone."""
    inner = _ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()
    _purpose(outer, "shield")

    def _inner_done_callback(inner):
        if inner.cancelled():
            outer.cancel()
            return
        exc = inner.exception()
        if outer.cancelled():
            return  # nobody asks any more
        if exc is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(exc)

    def _outer_done_callback(_):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Have a loop of another thread run a coroutine; gives a concurrent.futures.Future."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    result = concurrent_futures.Future()

    def callback():
        """In the loop's thread: start the task, or tell the asking thread why there is none."""
        try:
            futures._chain_future(ensure_future(coro, loop=loop), result)
        except BaseException as why:
            if not isinstance(why, (SystemExit, KeyboardInterrupt)) and result.set_running_or_notify_cancel():
                result.set_exception(why)
            raise

    loop.call_soon_threadsafe(callback)
    return result

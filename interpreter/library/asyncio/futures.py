"""Futures of asyncio and of concurrent.futures: the one as the other."""

from _asyncio import Future
from _asyncio import _purpose

from . import base_futures, events, exceptions
from .deferred import concurrent_futures

__all__ = ("Future", "wrap_future", "isfuture")

isfuture = base_futures.isfuture
_PENDING = base_futures._PENDING
_CANCELLED = base_futures._CANCELLED
_FINISHED = base_futures._FINISHED


def _get_loop(fut):
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _set_result_unless_cancelled(fut, result):
    if fut.cancelled():
        return
    fut.set_result(result)


def _convert_future_exc(exc):
    """The same error under asyncio's name."""
    for name in ("CancelledError", "TimeoutError", "InvalidStateError"):
        kind = getattr(exceptions, name)
        if type(exc) is getattr(concurrent_futures, name) and type(exc) is not kind:
            return kind(*exc.args)
    return exc


def _set_concurrent_future_state(concurrent_future, source):
    """Give a concurrent.futures.Future the end of an asyncio one."""
    assert source.done()
    if source.cancelled():
        concurrent_future.cancel()
    if not concurrent_future.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent_future.set_exception(_convert_future_exc(exception))
    else:
        concurrent_future.set_result(source.result())


def _copy_future_state(source, dest):
    """Give an asyncio Future the end of another one, of either kind."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_convert_future_exc(exception))
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    """When the source ends, so does the destination; when the destination is cancelled, so is the source."""
    for future, role in ((source, "source"), (destination, "destination")):
        if not isfuture(future) and not isinstance(future, concurrent_futures.Future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if not destination.cancelled():
            return
        if source_loop is None or source_loop is dest_loop:
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """An asyncio Future that ends as a concurrent.futures.Future does."""
    if isfuture(future):
        return future
    assert isinstance(future, concurrent_futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events._get_event_loop()
    new_future = loop.create_future()
    _purpose(new_future, "a thread's result")
    _chain_future(future, new_future)
    return new_future

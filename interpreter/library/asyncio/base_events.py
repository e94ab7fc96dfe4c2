"""The event loop: what is ready, what is due later, and one iteration after the other.

    _run_once:  sleep until something is ready or due ─► move what is due to the ready queue ─► call what was ready then
"""

import sys
import time
from _collections import deque
from _heapq import heapify, heappop, heappush
from _imp import defer as _defer
from _thread import get_ident

from _asyncio import _poll_create, _poll_wait, _poll_wake

from . import constants, coroutines, events, futures, tasks
from .connections import BaseEventLoop as Connections
from .datagrams import Datagrams
from .log import logger
from .loop_services import AsyncGenerators, ErrorReports, ThreadCalls
from .sendfile import Sendfile

__all__ = ("BaseEventLoop", "Server")

# Cancelled timers are swept out when there are more than this many, and more than half of all are cancelled.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
# The longest sleep of the loop in seconds.
MAXIMUM_SELECT_TIMEOUT = 24 * 3600
_CLOCK_RESOLUTION = 1e-9


def _format_handle(handle):
    """A task's step shows as the task."""
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _report_unretrieved(future):
    """A future is gone whose exception nobody has asked for. Natives call this when its last reference goes."""
    context = {
        "message": f"{future.__class__.__name__} exception was never retrieved",
        "exception": future._exception,
        "future": future,
    }
    if future._source_traceback:
        context["source_traceback"] = future._source_traceback
    future._loop.call_exception_handler(context)


def _run_until_complete_cb(fut):
    if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
        # It goes through run_forever by itself.
        return
    futures._get_loop(fut).stop()


class BaseEventLoop(Connections, Datagrams, Sendfile, ErrorReports, AsyncGenerators, ThreadCalls, events.AbstractEventLoop):
    def __init__(self):
        self._debug = False
        self._closed = False
        self._stopping = False
        self._ready = deque()
        self._scheduled = []
        self._timer_cancelled_count = 0
        self._thread_id = None
        self._poll = _poll_create()
        # The files to watch while sleeping; None: there are none yet.
        self._selector = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._task_factory = None
        self._clock_resolution = _CLOCK_RESOLUTION
        # A callback that takes longer is reported in debug mode.
        self.slow_callback_duration = 0.1
        self._coroutine_origin_tracking_enabled = False
        self._coroutine_origin_tracking_saved_depth = None
        self._asyncgens = {}
        self._asyncgens_shutdown_called = False
        self.set_debug(coroutines._is_debug_mode())

    def __repr__(self):
        return f"<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}>"

    # Making futures and tasks.

    def create_future(self):
        """A Future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Run a coroutine: its first step is taken in the next iteration."""
        self._check_closed()
        if self._task_factory is None:
            task = tasks.Task(coro, loop=self, name=name, context=context)
            if task._source_traceback:
                del task._source_traceback[-1]
        else:
            task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
            tasks._set_task_name(task, name)
        return task

    def set_task_factory(self, factory):
        """Have create_task call factory(loop, coro); None: make plain tasks."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # Running.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        old_hooks = sys.get_asyncgen_hooks()
        try:
            self._thread_id = get_ident()
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
            events._set_running_loop(self)
            # stop() before the start means one iteration.
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            events._set_running_loop(None)
            self._thread_id, self._stopping = None, False
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*old_hooks)

    def run_until_complete(self, future):
        """Run until the future, or the task made of a coroutine, is done; give its result."""
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            # Nobody else knows this task: it is not lost when the loop is stopped before its end.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                # Its exception is the one that is passing here.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()  #@ 653

    def stop(self):
        """Return from run_forever after the current iteration."""
        self._stopping = True

    def close(self):
        """Forget everything that is ready or due. A closed loop cannot be used again."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug:
            logger.debug("Close %r", self)
        self._closed = self._executor_shutdown_called = True
        for handles in (self._ready, self._scheduled):
            handles.clear()
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._thread_id is not None

    def time(self):
        """The loop's clock in seconds."""
        return time.monotonic()

    # Calling back.

    def call_later(self, delay, callback, *args, context=None):
        """Call after some seconds. Gives a handle by which the call can be cancelled."""
        if delay is None:
            raise TypeError("delay must not be None")
        timer = self.call_at(self.time() + delay, callback, *args, context=context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        return timer

    def call_at(self, when, callback, *args, context=None):
        """Call at a time of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        """Call in the next iteration, after all that is ready already."""
        if self._closed:
            self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon, from another thread: the loop is woken if it sleeps."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        self._write_to_self()
        return handle

    def _write_to_self(self):
        _poll_wake(self._poll)

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def _check_thread(self):
        """Debug mode: who is not the loop's own thread must use call_soon_threadsafe."""
        if self._thread_id is not None and self._thread_id != get_ident():
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    # One iteration.

    def _drop_cancelled_timers(self):
        """Few of them: only those that are first in the heap. Many: all, in one sweep."""
        count = len(self._scheduled)
        cancelled = self._timer_cancelled_count
        if count > _MIN_SCHEDULED_TIMER_HANDLES and cancelled / count > _MIN_CANCELLED_TIMER_HANDLES_FRACTION:
            live = []
            for handle in self._scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    live.append(handle)
            heapify(live)
            self._scheduled = live
            self._timer_cancelled_count = 0
        else:
            while self._scheduled and self._scheduled[0]._cancelled:
                self._timer_cancelled_count -= 1
                handle = heappop(self._scheduled)
                handle._scheduled = False

    def _run_once(self):
        ready = self._ready
        if self._scheduled:
            self._drop_cancelled_timers()
        timeout = None
        if ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = min(max(0, self._scheduled[0]._when - self.time()), MAXIMUM_SELECT_TIMEOUT)
        if self._selector is None:
            _poll_wait(self._poll, timeout)
        else:
            self._process_events(self._selector.select(timeout))

        end_time = self.time() + self._clock_resolution
        scheduled = self._scheduled
        while scheduled and scheduled[0]._when < end_time:
            handle = heappop(scheduled)
            handle._scheduled = False
            ready.append(handle)

        # Only what is ready by now: what these callbacks add is for the next iteration.
        next_ready = ready.popleft
        for _ in range(len(ready)):
            handle = next_ready()
            if handle._cancelled:
                continue
            if self._debug:
                self._run_watched(handle)
            else:
                handle._run()
        handle = None

    def _run_watched(self, handle):
        """Debug mode: a callback that keeps all others waiting is reported."""
        try:
            self._current_handle = handle
            begin = self.time()
            handle._run()
            taken = self.time() - begin
            if taken >= self.slow_callback_duration:
                logger.warning("Executing %s took %.3f seconds", _format_handle(handle), taken)
        finally:
            self._current_handle = None

    # Debug mode.

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        if bool(enabled) == bool(self._coroutine_origin_tracking_enabled):
            return
        if enabled:
            self._coroutine_origin_tracking_saved_depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(constants.DEBUG_STACK_DEPTH)
        else:
            sys.set_coroutine_origin_tracking_depth(self._coroutine_origin_tracking_saved_depth)
        self._coroutine_origin_tracking_enabled = enabled


# Tasks and futures that find their loop's call_soon to be this one do what it does without a frame for it.
_call_soon = BaseEventLoop.call_soon

_defer(__name__, "asyncio.servers", ("Server",))

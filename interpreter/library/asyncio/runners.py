"""asyncio.run: a loop from its making to its close."""

import _signal as signal
from _contextvars import copy_context
from _functools import partial
from _thread import _get_main_thread_ident, get_ident

from . import coroutines, events, exceptions, tasks

__all__ = ("Runner", "run")


class _State:
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"


class Runner:
    """Runs several coroutines one after the other in the same loop, which is made at the first and closed at the end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._loop_factory = debug, loop_factory
        self._state = _State.CREATED
        self._loop = self._context = None
        # Is the loop that of the thread too? Only one that is made without a factory.
        self._set_event_loop = False
        self._interrupt_count = 0

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def close(self):
        """Cancel the tasks that are left, close the asynchronous generators, end the executor's threads, close the loop."""
        if self._state is _State.INITIALIZED:
            loop = self._loop
            try:
                _cancel_all_tasks(loop)
                for shutdown in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                    loop.run_until_complete(shutdown())
            finally:
                if self._set_event_loop:
                    events.set_event_loop(None)
                loop.close()
                self._loop, self._state = None, _State.CLOSED

    def run(self, coro, *, context=None):
        """Run a coroutine to its end. The first Ctrl-C cancels it, the second ends the loop."""
        if not coroutines.iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))  #@ 89
        if events._get_running_loop() is not None:
            raise RuntimeError(  #@ 93
                "Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        restore = self._catch_interrupts(task)
        self._interrupt_count = 0
        try:
            return self._loop.run_until_complete(task)  #@ 118
        except exceptions.CancelledError:
            if self._interrupt_count > 0 and getattr(task, "uncancel", lambda: 1)() == 0:
                raise KeyboardInterrupt()  #@ 123
            raise
        finally:
            restore()

    def _catch_interrupts(self, task):
        """Make Ctrl-C cancel the task; gives the way back."""
        if get_ident() != _get_main_thread_ident():
            return _nothing
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return _nothing
        handler = partial(self._on_sigint, main_task=task)
        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:
            return _nothing

        def restore():
            if signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

        return restore

    def _on_sigint(self, signum, frame, main_task):
        self._interrupt_count += 1
        if self._interrupt_count > 1 or main_task.done():
            raise KeyboardInterrupt()  #@ 157
        main_task.cancel()
        # The loop may be asleep.
        self._loop.call_soon_threadsafe(_nothing)

    def _lazy_init(self):
        if self._state is _State.CLOSED:
            raise RuntimeError("Runner is closed")  #@ 133
        if self._state is _State.CREATED:
            loop = self._loop = (self._loop_factory or events.new_event_loop)()
            if self._loop_factory is None:
                events.set_event_loop(loop)
                self._set_event_loop = True
            if self._debug is not None:
                loop.set_debug(self._debug)
            self._context = copy_context()
            self._state = _State.INITIALIZED


def _nothing():
    pass


def run(main, *, debug=None):
    """Run a coroutine in a loop of its own, and clean up behind it."""
    if events._get_running_loop() is not None:
        raise RuntimeError(  #@ 186
            "asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)  #@ 190


def _cancel_all_tasks(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })

"""Handles for callbacks, the interface of event loops, and the policy that says which loop belongs to a thread."""

import sys
from _asyncio import _get_running_loop, _set_running_loop, get_event_loop, get_running_loop
from _contextvars import copy_context
from _thread import _get_main_thread_ident, _local, allocate_lock, get_ident

from . import format_helpers
from .deferred import threading, warnings

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
    "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
    "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop",
)


class Handle:
    """A callback that a loop is to call, with its arguments and the context it is called in."""

    _repr = None
    _source_traceback = None

    def __init__(self, callback, args, loop, context=None):
        self._context = copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        if loop._debug:
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(format_helpers._format_callback_source(self._callback, self._args))
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f"created at {frame[0]}:{frame[1]}")
        return info

    def __repr__(self):
        return self._repr or f"<{' '.join(self._repr_info())}>"

    def cancelled(self):
        return self._cancelled

    def cancel(self):
        """Have it not called."""
        if not self._cancelled:
            self._cancelled = True
            # Debug mode keeps its looks, for what it referred to is dropped.
            if self._loop.get_debug():
                self._repr = repr(self)
            self._callback = self._args = None

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)  #@ 80
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            shown = format_helpers._format_callback_source(self._callback, self._args)
            context = {"message": f"Exception in callback {shown}", "exception": exc, "handle": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)


class TimerHandle(Handle):
    """A callback for a certain time of the loop's clock. Handles are ordered by that time alone."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._scheduled = when, False
        if self._source_traceback:
            self._source_traceback.pop()  # this method's own frame

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def __eq__(self, other):
        return self._identity() == other._identity() if isinstance(other, TimerHandle) else NotImplemented

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self < other or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self > other or self == other if isinstance(other, TimerHandle) else NotImplemented

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """The time at which it is due."""
        return self._when

    def _identity(self):
        return self._when, self._callback, self._args, self._cancelled


def _abstract(name, is_async=False):
    if is_async:
        async def method(self, *args, **kwargs):
            raise NotImplementedError
    else:
        def method(self, *args, **kwargs):
            raise NotImplementedError
    method.__name__ = name
    return method


class AbstractServer:
    """What create_server() gives."""

    for _name in ("close", "get_loop", "is_serving"):
        locals()[_name] = _abstract(_name)
    for _name in ("start_serving", "serve_forever", "wait_closed"):
        locals()[_name] = _abstract(_name, True)
    del _name

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """What every event loop can do; a loop defines those it does not do by itself as not implemented."""

    for _name in (
        "run_forever", "run_until_complete", "stop", "is_running", "is_closed", "close", "_timer_handle_cancelled", "call_later",
        "call_at", "time", "create_future", "create_task", "call_soon_threadsafe", "run_in_executor", "set_default_executor",
        "add_reader", "remove_reader", "add_writer", "remove_writer", "add_signal_handler", "remove_signal_handler",
        "set_task_factory", "get_task_factory", "get_exception_handler", "set_exception_handler", "default_exception_handler",
        "call_exception_handler", "get_debug", "set_debug",
    ):
        locals()[_name] = _abstract(_name)
    for _name in (
        "shutdown_asyncgens", "shutdown_default_executor", "getaddrinfo", "getnameinfo", "create_connection", "create_server",
        "sendfile", "start_tls", "create_unix_connection", "create_unix_server", "connect_accepted_socket",
        "create_datagram_endpoint", "connect_read_pipe", "connect_write_pipe", "subprocess_shell", "subprocess_exec",
        "sock_recv", "sock_recv_into", "sock_recvfrom", "sock_recvfrom_into", "sock_sendall", "sock_sendto", "sock_connect",
        "sock_accept", "sock_sendfile",
    ):
        locals()[_name] = _abstract(_name, True)
    del _name

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)


class AbstractEventLoopPolicy:
    """Which loop belongs to the caller's thread, and how new ones are made."""

    for _name in ("get_event_loop", "set_event_loop", "new_event_loop", "get_child_watcher", "set_child_watcher"):
        locals()[_name] = _abstract(_name)
    del _name


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has its own loop; only for the main thread one is made unasked."""

    _loop_factory = None

    class _Local(_local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        local = self._local
        in_main = get_ident() == _get_main_thread_ident()
        if local._loop is None and not local._set_called and in_main:
            if sys.version_info >= (3, 12):
                _warn_of_new_loop()
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            raise RuntimeError("There is no current event loop in thread %r." % threading.current_thread().name)
        return local._loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


def _warn_of_new_loop():
    """From 3.12 on: to the first caller outside asyncio."""
    frame, level = sys._getframe(1), 2
    while frame and f"{frame.f_globals.get('__name__')}.".startswith("asyncio."):
        frame, level = frame.f_back, level + 1
    warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=level)


_event_loop_policy = None
_lock = allocate_lock()


def get_event_loop_policy():
    """The policy; the default one until another is set."""
    global _event_loop_policy
    if _event_loop_policy is None:
        with _lock:
            if _event_loop_policy is None:
                from . import DefaultEventLoopPolicy
                _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Set the policy; None: the default one."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


def _get_event_loop(stacklevel=3):
    return get_event_loop()


def set_event_loop(loop):
    """Make a loop the thread's own."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Make a loop, as the policy does."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    return get_event_loop_policy().set_child_watcher(watcher)

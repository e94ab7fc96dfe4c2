"""The event loop: what is ready, what is due later, and one iteration after the other.

    _run_once:  sleep until something is ready or due ─► move what is due to the ready queue ─► call what was ready then
"""

import itertools
import sys
import time
from _collections import deque
from _functools import partial
from _heapq import heapify, heappop, heappush
from _thread import get_ident

from _asyncio import _poll_create, _poll_wait, _poll_wake, _purpose

from . import addresses, constants, coroutines, events, exceptions, futures, tasks
from .datagrams import Datagrams
from .log import logger
from .loop_services import AsyncGenerators, ErrorReports, ThreadCalls
from .deferred import abc, socket, staggered, trsock
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


class Server(events.AbstractServer):
    """Listening sockets, and how many of their connections are open."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        # None: the server is closed.
        self._sockets = sockets
        self._active_count = 0
        # Of wait_closed(); None: closed, and the last connection is over.
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def _attach(self):
        """A connection begins."""
        assert self._sockets is not None
        self._active_count += 1

    def _detach(self):
        """A connection is over."""
        assert self._active_count > 0
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in [waiter for waiter in waiters if not waiter.done()]:
            waiter.set_result(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self, self._backlog)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    @property
    def sockets(self):
        """The listening sockets; of a closed server, none."""
        return tuple(trsock.TransportSocket(sock) for sock in self._sockets or ())

    def close(self):
        """Listen no longer. Connections that there are stay."""
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await tasks.sleep(0)

    async def serve_forever(self):
        """Serve until cancelled, or closed; both end in CancelledError."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")  #@ 360
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")  #@ 363
        self._start_serving()
        self._serving_forever_fut = _purpose(self._loop.create_future(), "serve_forever")
        try:
            await self._serving_forever_fut  #@ 369
        except exceptions.CancelledError:
            # Cancelled only when the server is closed.
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Wait, as long as the server still listens, for its end with all its connections' (as 3.11: a closed one is not waited for)."""
        if self._sockets is None or self._waiters is None:
            return
        waiter = _purpose(self._loop.create_future(), "server closed")
        self._waiters.append(waiter)
        await waiter  #@ 384


class BaseEventLoop(Datagrams, Sendfile, ErrorReports, AsyncGenerators, ThreadCalls, events.AbstractEventLoop):
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

    # Connecting and serving.

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """socket.getaddrinfo in a thread."""
        return await self.run_in_executor(  #@ 867
            None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """socket.getnameinfo in a thread."""
        return await self.run_in_executor(  #@ 871
            None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type, proto=0, flags=0, loop):
        host, port = address[:2]
        info = addresses._ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type,  #@ 1419
                                      proto=proto, flags=flags)

    async def _resolve_stream(self, address, family, proto, flags):
        return await self._ensure_resolved(address, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self)

    def _bind_local(self, sock, family, local_addr_infos):
        """Bind to the first of the local addresses of this family that is free."""
        problem = None
        for lfamily, _, _, _, laddr in local_addr_infos:
            if lfamily != family:
                continue
            try:
                sock.bind(laddr)
                return
            except OSError as exc:
                msg = f"error while attempting to bind on address {laddr!r}: {exc.strerror.lower()}"
                problem = OSError(exc.errno, msg)
        raise problem or OSError(f"no matching local address with {family=} found")

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        """Connect a socket to one address. An error is put into a list of its own in `exceptions` as well."""
        my_exceptions = []
        exceptions.append(my_exceptions)
        family, type_, proto, _, address = addr_info
        sock = None
        try:
            sock = socket.socket(family=family, type=type_, proto=proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                self._bind_local(sock, family, local_addr_infos)
            await self.sock_connect(sock, address)  #@ 973
            return sock
        except BaseException as exc:
            if isinstance(exc, OSError):
                my_exceptions.append(exc)
            if sock is not None:
                sock.close()
            raise
        finally:
            exceptions = my_exceptions = None

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
        server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
    ):
        """Connect to a host and port, trying each of its addresses, or take a connected socket. Gives transport and protocol."""
        self._check_ssl_names(ssl, server_hostname)
        if ssl and server_hostname is None and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")  #@ 1042
            infos = await self._ensure_resolved(  #@ 1045
                (host, port), family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self)
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            laddr_infos = None
            if local_addr is not None:
                laddr_infos = await self._resolve_stream(local_addr, family, proto, flags)
                if not laddr_infos:
                    raise OSError("getaddrinfo() returned empty list")
            if interleave:
                infos = addresses._interleave_addrinfos(infos, interleave)

            exceptions = []
            if happy_eyeballs_delay is None:
                for addrinfo in infos:
                    try:
                        sock = await self._connect_sock(  #@ 1069
                            exceptions, addrinfo, laddr_infos)
                        break
                    except OSError:
                        continue
            else:
                attempts = (partial(self._connect_sock, exceptions, addrinfo, laddr_infos) for addrinfo in infos)
                sock, _, _ = await staggered.staggered_race(attempts, happy_eyeballs_delay, loop=self)
            if sock is None:
                exceptions = [exc for sub in exceptions for exc in sub]
                try:
                    words = [str(exc) for exc in exceptions]
                    if len(exceptions) == 1:
                        raise exceptions[0]  #@ 1085
                    if words.count(words[0]) == len(words):
                        raise exceptions[0]  #@ 1090
                    raise OSError(f"Multiple exceptions: {', '.join(words)}")  #@ 1093
                finally:
                    exceptions = None
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")  #@ 1100
        else:
            self._check_stream(sock)

        transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl)
        if self._debug:
            logger.debug(
                "%r connected to %s:%r: (%r, %r)", transport.get_extra_info("socket"), host, port, transport, protocol,
            )
        return transport, protocol

    async def _create_connection_transport(self, sock, protocol_factory, ssl):
        sock.setblocking(False)
        protocol = protocol_factory()
        if ssl:
            self._refuse_ssl()
        waiter = _purpose(self.create_future(), "connection_made")
        transport = self._make_socket_transport(sock, protocol, waiter)
        return await self._when_made(transport, protocol, waiter)

    async def _when_made(self, transport, protocol, waiter):
        """Wait until the protocol has heard of its transport."""
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):
        """Take a connection that was accepted outside of the loop."""
        self._check_stream(sock)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl)
        if self._debug:
            logger.debug("%r handled: (%r, %r)", transport.get_extra_info("socket"), transport, protocol)
        return transport, protocol

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved((host, port), family=family,  #@ 1423
                                            type=socket.SOCK_STREAM, flags=flags, loop=self)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _bound_sockets(self, infos, reuse_address, reuse_port):
        """A socket for each address; none if one of them cannot be had."""
        sockets = []
        try:
            for af, socktype, proto, _, sa in infos:
                try:
                    sock = socket.socket(af, socktype, proto)
                except socket.error:
                    if self._debug:
                        logger.warning(
                            "create_server() failed to create socket.socket(%r, %r, %r)", af, socktype, proto, exc_info=True,
                        )
                    continue
                sockets.append(sock)
                if reuse_address:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
                if reuse_port:
                    addresses._set_reuseport(sock)
                if af == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
                try:
                    sock.bind(sa)
                except OSError as err:
                    msg = "error while attempting to bind on address %r: %s" % (sa, err.strerror.lower())
                    raise OSError(err.errno, msg) from None
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=0, flags=None, sock=None, backlog=100, ssl=None,
        reuse_address=None, reuse_port=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
    ):
        """Serve at a port of a host, of several hosts, or of all addresses of this machine (""); or at a bound socket."""
        self._check_ssl_context(ssl)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")  #@ 1474
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not isinstance(host, abc.Iterable):
                hosts = [host]
            else:
                hosts = host
            flags = socket.AI_PASSIVE if flags is None else flags
            fs = [self._create_server_getaddrinfo(host, port, family=family, flags=flags) for host in hosts]
            infos = await tasks.gather(*fs)  #@ 1491
            # Each address once. CPython puts them into a set; here the order is that of the hosts.
            infos = dict.fromkeys(itertools.chain.from_iterable(infos))
            sockets = self._bound_sockets(infos, reuse_address is None or reuse_address, reuse_port)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")  #@ 1535
            self._check_stream(sock)
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        server = await self._serve(sockets, protocol_factory, ssl, backlog, start_serving)
        if self._debug:
            logger.info("%r is serving", server)
        return server

    async def _serve(self, sockets, protocol_factory, ssl, backlog, start_serving):
        if ssl is not None:
            self._refuse_ssl()
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)
        return server

    def _check_stream(self, sock):
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")

    # There is no TLS. Arguments that only it has are checked, and then refused as CPython does that is built without it.

    def _check_ssl_context(self, ssl):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")

    def _check_ssl_names(self, ssl, server_hostname):
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")

    def _check_ssl_times(self, ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
        for name, value in (("ssl_handshake_timeout", ssl_handshake_timeout), ("ssl_shutdown_timeout", ssl_shutdown_timeout)):
            if value is not None and not ssl:
                raise ValueError(f"{name} is only meaningful with ssl")

    def _refuse_ssl(self):
        raise RuntimeError("stdlib ssl module not available")

    async def start_tls(self, transport, protocol, sslcontext, **kwargs):
        raise RuntimeError("Python ssl module is not available")

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

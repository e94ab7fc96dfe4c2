"""The loop that programs on Unix get, and the policy that makes it."""

import errno

from . import events
from .datagrams import _remove_stale_socket
from .deferred import os, socket
from .pipes import Pipes
from .selector_events import BaseSelectorEventLoop

__all__ = ("SelectorEventLoop", "AbstractChildWatcher", "DefaultEventLoopPolicy")


class _UnixSelectorEventLoop(Pipes, BaseSelectorEventLoop):
    """A selector loop with handlers for signals, Unix sockets and pipes."""

    def __init__(self, selector=None):
        super().__init__(selector)
        self._signal_handlers = {}

    def close(self):
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        super().close()

    def add_signal_handler(self, sig, callback, *args):
        """Call back in the loop when the signal comes."""
        import signal
        self._check_callback(callback, "add_signal_handler")
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, self._on_signal)
        except OSError as exc:
            del self._signal_handlers[sig]
            raise RuntimeError(f"sig {sig} cannot be caught") from exc

    def _on_signal(self, sig, frame):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._ready.append(handle)
            self._write_to_self()

    def remove_signal_handler(self, sig):
        """Was there one?"""
        import signal
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def _check_unix_stream(self, sock):
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")

    async def create_unix_connection(
        self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        """Connect to a Unix socket, or take a connected one. Gives transport and protocol."""
        if ssl and server_hostname is None:
            raise ValueError("you have to pass server_hostname when using ssl")
        self._check_ssl_names(ssl, server_hostname)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is None:
            if sock is None:
                raise ValueError("no path and sock were specified")
            self._check_unix_stream(sock)
        else:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except:
                sock.close()
                raise
        return await self._create_connection_transport(sock, protocol_factory, ssl)

    async def create_unix_server(
        self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, start_serving=True,
    ):
        """Serve at a Unix socket. A stale one of this path is replaced."""
        self._check_ssl_context(ssl)
        self._check_ssl_times(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is None:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            self._check_unix_stream(sock)
        else:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            _remove_stale_socket(path)
            try:
                sock.bind(path)
            except BaseException as exc:
                sock.close()
                if isinstance(exc, OSError) and exc.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
                raise
        sock.setblocking(False)
        return await self._serve([sock], protocol_factory, ssl, backlog, start_serving)


class AbstractChildWatcher:
    """Watchers of child processes; gilscope's processes need none."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

"""Pipes as transports: one end to read, one to write."""

import errno

from _asyncio import _purpose, _settled

from . import constants, futures, transports
from .log import logger
from .deferred import os, selectors, stat, warnings


class Pipes:
    """The part of a loop that connects pipes."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Have a protocol read from a file object: a pipe, a socket or a terminal. Gives transport and protocol."""
        return await self._connect_pipe("Read", _UnixReadPipeTransport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Have a protocol write to a file object: a pipe, a socket or a terminal. Gives transport and protocol."""
        return await self._connect_pipe("Write", _UnixWritePipeTransport, protocol_factory, pipe)

    async def _connect_pipe(self, kind, transport_class, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = _purpose(self.create_future(), "connection_made")
        transport = transport_class(self, pipe, protocol, waiter)
        await self._when_made(transport, protocol, waiter)
        if self._debug:
            logger.debug("%s pipe %r connected: (%r, %r)", kind, pipe.fileno(), transport, protocol)
        return transport, protocol


class _Pipe:
    """What both ends have in common. `_pipe` is None when it is closed."""

    def _open(self, loop, pipe, protocol, refusal):
        """Take a pipe over, and call the protocol soon; gives the mode. ValueError with `refusal`: it is a regular file."""
        self._loop = loop
        self._extra["pipe"] = pipe
        self._pipe = pipe
        self._watched_fd = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        mode = os.fstat(self._watched_fd).st_mode
        if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode)):
            self._pipe = self._watched_fd = self._protocol = None
            raise ValueError(refusal)
        os.set_blocking(self._watched_fd, False)
        loop.call_soon(protocol.connection_made, self)
        return mode

    def _release(self, waiter):
        if waiter is not None:
            self._loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _shown(self, event, *more):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._watched_fd}")
        if self._pipe is None:
            info.append("closed")
        elif self._loop.is_closed():
            info.append("open")
        else:
            info += ["polling" if self._loop._is_watched(self._watched_fd, event) else "idle", *more]
        return f"<{' '.join(info)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def __del__(self):
        if self._pipe is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._pipe.close()

    def _report(self, exc, message, is_expected):
        if not is_expected:
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self, "protocol": self._protocol,
            })
        elif self._loop.get_debug():
            logger.debug("%r: %s", self, message, exc_info=True)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None
            _settled(self, _Pipe.__del__)


class _UnixReadPipeTransport(transports._PausableReading, _Pipe, transports.ReadTransport):
    """The end to read from."""

    # Bytes that one call reads at most.
    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._paused = False
        self._open(loop, pipe, protocol, "Pipe transport is for pipes/sockets only.")
        loop.call_soon(self._add_reader, self._watched_fd, self._read_ready)
        self._release(waiter)

    def __repr__(self):
        return self._shown(selectors.EVENT_READ)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def _read_ready(self):
        try:
            data = os.read(self._watched_fd, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            message = "Fatal read error on pipe transport"
            self._report(exc, message, exc.errno == errno.EIO)
            self._close(exc)
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._loop.call_soon(self._protocol.eof_received)
        self._close(None)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._watched_fd)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_Pipe, transports._FlowControlMixin, transports.WriteTransport):
    """The end to write to."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._buffer = bytearray()
        self._conn_lost = 0
        mode = self._open(loop, pipe, protocol, "Pipe transport is only for pipes, sockets and character devices")
        if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode):
            # The end to write to becomes readable when nobody reads any longer.
            loop.call_soon(loop._add_reader, self._watched_fd, self._read_ready)
        self._release(waiter)

    def __repr__(self):
        return self._shown(selectors.EVENT_WRITE, f"bufsize={self.get_write_buffer_size()}")

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._close(BrokenPipeError() if self._buffer else None)

    def _fatal_error(self, exc):
        self._conn_lost += 1
        self._report(exc, "Fatal write error on pipe transport", isinstance(exc, OSError))
        self._close(exc)

    def write(self, data):
        """Write as much as there is room for; the rest is written when there is more."""
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                n = os.write(self._watched_fd, data)
            except (BlockingIOError, InterruptedError):
                n = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc)
                return
            if n == len(data):
                return
            data = memoryview(data)[n:]
            self._loop._add_writer(self._watched_fd, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        try:
            n = os.write(self._watched_fd, self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._loop._remove_writer(self._watched_fd)
            self._fatal_error(exc)
            return
        del self._buffer[:n]
        if self._buffer:
            return
        self._loop._remove_writer(self._watched_fd)
        self._maybe_resume_protocol()
        if self._closing:
            self._loop._remove_reader(self._watched_fd)
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        """Close, after what is waiting to be written."""
        if not self._closing:
            assert self._pipe
            self._closing = True
            if not self._buffer:
                self._close(None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        """Close now: what is not written is lost."""
        self._close(None)

    def _close(self, exc):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._watched_fd)
        self._buffer.clear()
        self._loop._remove_reader(self._watched_fd)
        self._loop.call_soon(self._call_connection_lost, exc)

"""Files over connections: read in a thread, block by block, and sent by the loop."""

from . import constants, exceptions, protocols, transports
from .deferred import socket


class _SendfileProtocol(protocols.Protocol):
    """Takes the place of a transport's protocol while a file is sent: reading is paused, writing waits when it should."""

    def __init__(self, transport):
        if not isinstance(transport, transports._FlowControlMixin):
            raise TypeError("transport should be _FlowControlMixin instance")
        self._transport = transport
        self._proto = transport.get_protocol()
        self._should_resume_reading = transport.is_reading()
        self._should_resume_writing = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._write_ready_fut = transport._loop.create_future() if self._should_resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._write_ready_fut is not None:
            await self._write_ready_fut

    def connection_lost(self, exc):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_exception(ConnectionError("Connection is closed by peer") if exc is None else exc)
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._write_ready_fut is None:
            self._write_ready_fut = self._transport._loop.create_future()

    def resume_writing(self):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_result(False)
            self._write_ready_fut = None

    async def restore(self):
        """Give the transport back to its protocol."""
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready_fut is not None:
            self._write_ready_fut.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()


class Sendfile:
    """The part of a loop that sends files."""

    def _check_sendfile_params(self, sock, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            message = f"count must be a positive integer (got {count!r})"
            if not isinstance(count, int):
                raise TypeError(message)
            if count <= 0:
                raise ValueError(message)
        message = f"offset must be a non-negative integer (got {offset!r})"
        if not isinstance(offset, int):
            raise TypeError(message)
        if offset < 0:
            raise ValueError(message)

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Send what is in a file over a socket; gives the number of bytes. There is no system call for it: `fallback` must be."""
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")
        self._check_sendfile_params(sock, file, offset, count)
        if not fallback:
            raise exceptions.SendfileNotAvailableError("os.sendfile() is not available")

        async def send(view):
            await self.sock_sendall(sock, view)
        return await self._send_blocks(file, offset, count, constants.SENDFILE_FALLBACK_READBUFFER_SIZE, send)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """As sock_sendfile, over a transport."""
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        if not getattr(transport, "_sends_files", False):
            raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
        if not fallback:
            raise RuntimeError(f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
        proto = _SendfileProtocol(transport)

        async def send(view):
            await proto.drain()
            transport.write(view)
        try:
            return await self._send_blocks(file, offset, count, 16384, send)
        finally:
            await proto.restore()

    async def _send_blocks(self, file, offset, count, blocksize, send):
        if offset:
            file.seek(offset)
        buf = bytearray(min(count, blocksize) if count else blocksize)
        total_sent = 0
        try:
            while not count or total_sent < count:
                wanted = min(count - total_sent, len(buf)) if count else len(buf)
                view = memoryview(buf)[:wanted]
                read = await self.run_in_executor(None, file.readinto, view)
                if not read:
                    break
                await send(view[:read])
                total_sent += read
            return total_sent
        finally:
            if total_sent > 0 and hasattr(file, "seek"):
                file.seek(offset + total_sent)

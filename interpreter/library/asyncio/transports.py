"""Transports: what protocols write to. An event loop makes them, one for each connection."""

from .events import _abstract
from .log import logger

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")


class BaseTransport:
    """What all transports can do."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """What is known of the connection by name: "peername", "sockname", "socket" …"""
        return self._extra.get(name, default)

    for _name in ("is_closing", "close", "set_protocol", "get_protocol"):
        locals()[_name] = _abstract(_name)
    del _name


class ReadTransport(BaseTransport):
    """A transport that data comes from. While reading is paused, the protocol gets none."""

    __slots__ = ()

    for _name in ("is_reading", "pause_reading", "resume_reading"):
        locals()[_name] = _abstract(_name)
    del _name


class WriteTransport(BaseTransport):
    """A transport that data goes to. It keeps what it cannot send yet, and pauses its protocol when that is too much."""

    __slots__ = ()

    for _name in (
        "set_write_buffer_limits", "get_write_buffer_size", "get_write_buffer_limits", "write", "write_eof", "can_write_eof", "abort",
    ):
        locals()[_name] = _abstract(_name)
    del _name

    def writelines(self, list_of_data):
        """Write all pieces as one."""
        self.write(b"".join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    """A transport for both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport for datagrams: what is sent arrives as a whole, or not at all."""

    __slots__ = ()

    for _name in ("sendto", "abort"):
        locals()[_name] = _abstract(_name)
    del _name


class SubprocessTransport(BaseTransport):
    """A child process."""

    __slots__ = ()

    for _name in ("get_pid", "get_returncode", "get_pipe_transport", "send_signal", "terminate", "kill"):
        locals()[_name] = _abstract(_name)
    del _name


class _PausableReading:
    """Reading that can be paused, of a transport whose loop watches `_watched_fd` and calls `_read_ready`."""

    def is_reading(self):
        return not (self._closing or self._paused)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._watched_fd)
            self._tell_debug("%r pauses reading")

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            self._loop._add_reader(self._watched_fd, self._read_ready)
            self._tell_debug("%r resumes reading")

    def _tell_debug(self, message):
        if self._loop.get_debug():
            logger.debug(message, self)


class _FlowControlMixin(Transport):
    """Pauses the protocol when more than `high` bytes wait to be sent, and resumes it when there are `low` or fewer again."""

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._protocol_paused = False
        self._set_write_buffer_limits()
        self._loop = loop

    def _maybe_pause_protocol(self):
        """More is waiting than before: is it too much?"""
        if self._protocol_paused or self.get_write_buffer_size() <= self._high_water:
            return
        self._protocol_paused = True
        self._tell_protocol("pause_writing")

    def _maybe_resume_protocol(self):
        """Less is waiting than before: is it little enough?"""
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol("resume_writing")

    def _tell_protocol(self, method):
        try:
            getattr(self._protocol, method)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{method}() failed", "exception": exc, "transport": self, "protocol": self._protocol,
            })

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

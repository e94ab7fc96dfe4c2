"""Protocols: what is called when something happens to a connection. Programs define their own by deriving from these."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What every protocol hears of."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection; this is its transport. Called once, first."""

    def connection_lost(self, exc):
        """The connection is over: by an error, or (None) in order. Called once, last."""

    def pause_writing(self):
        """Too much waits to be sent. Called at once, within the write that was too much, not in a later iteration of the loop."""

    def resume_writing(self):
        """Little enough waits to be sent again."""


class Protocol(BaseProtocol):
    """Of a stream: connection_made, data_received as often as data comes, eof_received at most once, connection_lost."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come. How many at a time says nothing."""

    def eof_received(self):
        """The other side sends no more. With a false answer the transport closes, with a true one it can still be written to."""


class BufferedProtocol(BaseProtocol):
    """Of a stream, with a buffer of the protocol's own that the data is received into."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer to receive into, not an empty one; `sizehint` bytes would be good, -1: any number."""

    def buffer_updated(self, nbytes):
        """So many bytes are in the buffer now."""

    def eof_received(self):
        """As Protocol's."""


class DatagramProtocol(BaseProtocol):
    """Of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come from an address."""

    def error_received(self, exc):
        """An OSError while sending or receiving; the transport stays open."""


class SubprocessProtocol(BaseProtocol):
    """Of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written to its descriptor."""

    def pipe_connection_lost(self, fd, exc):
        """One of the child's descriptors is closed."""

    def process_exited(self):
        """The child has ended."""

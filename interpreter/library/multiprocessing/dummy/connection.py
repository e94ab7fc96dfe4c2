"""Connections between threads: a queue for each way."""

__all__ = ["Client", "Listener", "Pipe"]

from queue import Queue

families = [None]


class Listener:
    def __init__(self, address=None, family=None, backlog=1):
        self._backlog_queue = Queue(backlog)

    def accept(self):
        """The connection of the next client."""
        return Connection(*self._backlog_queue.get())

    def close(self):
        self._backlog_queue = None

    address = property(lambda self: self._backlog_queue)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address):
    incoming, outgoing = Queue(), Queue()
    address.put((outgoing, incoming))
    return Connection(incoming, outgoing)


def Pipe(duplex=True):
    one, other = Queue(), Queue()
    return Connection(one, other), Connection(other, one)


class Connection:
    def __init__(self, _in, _out):
        self._in, self._out = _in, _out
        self.send = self.send_bytes = _out.put
        self.recv = self.recv_bytes = _in.get

    def poll(self, timeout=0.0):
        """Is there something to be read, by the time that is given?"""
        incoming = self._in
        if incoming.empty() and timeout > 0.0:
            with incoming.not_empty:
                incoming.not_empty.wait(timeout)
        return not incoming.empty()

    def close(self):
        """Nothing is held."""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

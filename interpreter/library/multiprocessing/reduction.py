"""Pickles that processes send one another."""

import copyreg
import io
import pickle

from . import context

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]


class ForkingPickler(pickle.Pickler):
    """A pickler that knows, beside what copyreg knows, how things are pickled for other processes."""

    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        """The pickle of an object."""
        written = io.BytesIO()
        cls(written, protocol).dump(obj)  #@ 51
        return written.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """As pickle.dump, for other processes."""
    ForkingPickler(file, protocol).dump(obj)  #@ 60


def send_handle(conn, handle, destination_pid):
    raise NotImplementedError("descriptors cannot be sent along connections in gilscope")


def recv_handle(conn):
    raise NotImplementedError("descriptors cannot be sent along connections in gilscope")


class DupFd:
    """A descriptor of the parent's for a child that begins afresh."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd



def DupFd_of(fd):
    popen = context.get_spawning_popen()
    if popen is None:
        raise NotImplementedError("gilscope hands connections and sockets to a process when it begins, not through a pipe or a queue")
    return DupFd(popen.duplicate_for_child(fd))

"""A child process that is a copy of its parent."""

import os
import signal
from _multiprocessing import _bury, _fork, _when_dead

from . import util

__all__ = ["Popen"]


def _live(process_obj, parent_r, parent_w, child_r, child_w):
    """The child's life. It keeps the ends of the pipes by which each hears of the other's end."""
    os.close(parent_r)
    os.close(parent_w)
    return process_obj._bootstrap(parent_sentinel=child_r)


class Popen:
    method = "fork"

    def __init__(self, process_obj):
        util._flush_std_streams()
        _bury()
        self.returncode, self._held = None, ()
        self._launch(process_obj)  #@ 19

    def duplicate_for_child(self, fd):
        return fd

    def poll(self, flag=os.WNOHANG):
        """The exit code, or None when it has not ended."""
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flag)  #@ 27
            except OSError:
                # Somebody else has waited for it, or it has no parent any more.
                return None
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout=None):
        """As poll, once it has ended or the time is up."""
        if self.returncode is None:
            if timeout is not None:
                from .connection import wait
                if not wait([self.sentinel], timeout):
                    return None
            return self.poll(os.WNOHANG if timeout == 0.0 else 0)  #@ 43
        return self.returncode

    def _send_signal(self, number):
        if self.returncode is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                return  # it has ended by itself
            except OSError:
                if self.wait(timeout=0.1) is None:
                    raise

    def terminate(self):
        """Ask it to end."""
        self._send_signal(signal.SIGTERM)

    def kill(self):
        """End it."""
        self._send_signal(signal.SIGKILL)

    def _launch(self, process_obj):
        parent_r, child_w = os.pipe()
        child_r, parent_w = os.pipe()
        self.pid = _fork(process_obj.name, _live, process_obj, parent_r, parent_w, child_r, child_w)
        os.close(child_w)
        os.close(child_r)
        self._watch(parent_r, parent_w)

    def _watch(self, sentinel, *others):
        """The end of the pipe that the child holds the other end of tells when it has ended."""
        self.sentinel, self._held = sentinel, (sentinel, *others)
        _when_dead(self, Popen.close)

    def close(self):
        held, self._held = self._held, ()
        for fd in held:
            os.close(fd)

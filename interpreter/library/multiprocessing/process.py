"""Process objects: what is to be done in another process, and afterwards how that went."""

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

import itertools
import os
import signal
import sys
import threading
from _multiprocessing import _name_process


def current_process():
    """The object of the process that calls."""
    return _current_process


def active_children():
    """The children that have not ended; those that have are joined."""
    _cleanup()
    return list(_children)


def parent_process():
    """The object of the parent; None in the program itself."""
    return _parent_process


def _cleanup():
    for child in list(_children):
        if child._popen is not None and child._popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    """An activity in a process of its own."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._identity = (*_current_process._identity, next(_process_counter))
        self._config = _current_process._config.copy()
        self._parent_pid, self._parent_name = os.getpid(), _current_process.name
        self._popen, self._closed = None, False
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(map(str, self._identity))}"
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")  #@ 101

    def run(self):
        """Call the target, in the child. A subclass may do something else."""
        if self._target:
            self._target(*self._args, **self._kwargs)  #@ 108

    def start(self):
        """Start the child process."""
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"  #@ 115
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"  #@ 116
        assert not _current_process._config.get("daemon"), "daemonic processes are not allowed to have children"  #@ 118
        _cleanup()
        self._popen = self._Popen(self)  #@ 121
        self._sentinel = self._popen.sentinel
        # They may hold the process object.
        del self._target, self._args, self._kwargs
        _children.add(self)

    def terminate(self):
        """End the process with SIGTERM."""
        self._check_closed()
        self._popen.terminate()  #@ 133

    def kill(self):
        """End the process with SIGKILL."""
        self._check_closed()
        self._popen.kill()  #@ 140

    def join(self, timeout=None):
        """Wait until the process has ended, or the time is up."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"  #@ 147
        assert self._popen is not None, "can only join a started process"  #@ 148
        if self._popen.wait(timeout) is not None:  #@ 149
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"  #@ 160
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Let go of what the object holds; the process must have ended."""
        popen = self._popen
        if popen is not None:
            if popen.poll() is None:
                raise ValueError("Cannot close a process while it is still running. "
                                 "You should first call join() or terminate().")  #@ 181
            popen.close()
            del self._sentinel
            _children.discard(self)
        self._popen, self._closed = None, True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"  #@ 195
        self._name = name
        if self is _current_process:
            _name_process(name)

    @property
    def daemon(self):
        """Is it ended when its parent ends?"""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"  #@ 210
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """None before it has ended; negative where a signal has ended it."""
        self._check_closed()
        return self._popen and self._popen.poll()

    @property
    def ident(self):
        """The pid; None before it is started."""
        self._check_closed()
        return os.getpid() if self is _current_process else self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """A descriptor that becomes readable when the process ends."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None  #@ 257

    def _status(self):
        if self is _current_process:
            return "started", None
        if self._closed:
            return "closed", None
        if self._parent_pid != os.getpid():
            return "unknown", None
        if self._popen is None:
            return "initial", None
        exitcode = self._popen.poll()
        return "started" if exitcode is None else "stopped", exitcode

    def __repr__(self):
        status, exitcode = self._status()
        parts = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            parts.append(f"pid={self._popen.pid}")
        parts += [f"parent={self._parent_pid}", status]
        if exitcode is not None:
            parts.append(f"exitcode={_exitcode_to_name.get(exitcode, exitcode)}")
        if self.daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"

    def _become_current(self, parent_sentinel):
        """The child's own view of the family."""
        global _current_process, _parent_process, _process_counter, _children
        from . import context, util
        if self._start_method is not None:
            context._force_start_method(self._start_method)
        _process_counter, _children = itertools.count(1), set()
        util._close_stdin()
        _current_process = self
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid, parent_sentinel)
        self._after_fork()

    def _bootstrap(self, parent_sentinel=None):
        """All of the child's life; gives its exit code."""
        from . import util
        try:
            self._become_current(parent_sentinel)
            util.info("child process calling self.run()")
            try:
                self.run()  #@ 314
                exitcode = 0
            finally:
                util._exit_function()  #@ 317
        except SystemExit as error:
            if error.code is None:
                exitcode = 0
            elif isinstance(error.code, int):
                exitcode = error.code
            else:
                sys.stderr.write(f"{error.code}\n")
                exitcode = 1
        except:
            exitcode = 1
            import traceback
            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
        finally:
            threading._shutdown()
            util.info("process exiting with exitcode %d" % exitcode)
            util._flush_std_streams()
        return exitcode

    @staticmethod
    def _after_fork():
        """What the parent wanted to have done at its end is not the child's."""
        from . import util
        util._finalizer_registry.clear()
        util._run_after_forkers()


class AuthenticationString(bytes):
    """Bytes that are not to be pickled but for a child."""

    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")  #@ 353
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """The parent, seen from the child."""

    def __init__(self, name, pid, sentinel):
        self._identity, self._name, self._config = (), name, {}
        self._pid, self._parent_pid = pid, None
        self._popen, self._closed, self._sentinel = None, False, sentinel

    def is_alive(self):
        from .connection import wait
        return not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        """Wait until the parent has ended."""
        from .connection import wait
        wait([self._sentinel], timeout=timeout)


class _MainProcess(BaseProcess):
    """The program itself."""

    def __init__(self):
        self._identity, self._name, self._parent_pid = (), "MainProcess", None
        self._popen, self._closed = None, False
        # All descendants inherit this.
        self._config = {"authkey": AuthenticationString(os.urandom(32)), "semprefix": "/mp"}

    def close(self):
        pass


_parent_process, _current_process = None, _MainProcess()
_process_counter, _children = itertools.count(1), set()
del _MainProcess

_exitcode_to_name = {-number: f"-{number.name}" for number in signal.Signals if "_" not in number.name}

"""What is to be done at the end of a process or after a fork, and the log of multiprocessing itself."""

import atexit
import itertools
import os
import sys
import threading
import weakref

from . import process

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr", "get_temp_dir", "register_after_fork",
           "is_exiting", "Finalize", "ForkAwareThreadLock", "ForkAwareLocal", "close_all_fds_except", "SUBDEBUG", "SUBWARNING"]

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING = 0, 5, 10, 20, 25
LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"

_logger = None
_log_to_stderr = False


def _logs(level):
    def log(msg, *args):
        if _logger:
            _logger.log(level, msg, *args)
    return log


sub_debug, debug, info, sub_warning = _logs(SUBDEBUG), _logs(DEBUG), _logs(INFO), _logs(SUBWARNING)


def get_logger():
    """The logger of multiprocessing, which logs nothing before somebody asks for it."""
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        # To come before logging's own end.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
    return _logger


def log_to_stderr(level=None):
    """Have the log written to stderr."""
    global _log_to_stderr
    import logging
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger = get_logger()
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


def get_temp_dir():
    """A folder for sockets, made at first use and removed at the end."""
    config = process.current_process()._config
    if config.get("tempdir") is None:
        import shutil
        import tempfile
        config["tempdir"] = tempfile.mkdtemp(prefix="pymp-")
        Finalize(None, shutil.rmtree, args=(config["tempdir"],), exitpriority=-100)
    return config["tempdir"]


# What forked children do first, in the order in which it was registered, for objects that still live.
_afterfork_registry = weakref.WeakValueDictionary()
_afterfork_counter = itertools.count()


def _run_after_forkers():
    for (_, _, func), obj in sorted(_afterfork_registry.items(), key=lambda item: item[0][:2]):
        try:
            func(obj)
        except Exception as error:
            info("after forker raised exception %s", error)


def register_after_fork(obj, func):
    _afterfork_registry[next(_afterfork_counter), id(obj), func] = obj


_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """A call to be made once: when an object dies, when this is called, or at the end of the process, the highest priority first."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError("Exitpriority ({0!r}) must be None or int, not {1!s}".format(exitpriority, type(exitpriority)))
        if obj is None and exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        if obj is not None:
            self._weakref = weakref.ref(obj, self)
        self._callback, self._args, self._kwargs = callback, args, kwargs or {}
        self._key = (exitpriority, next(_finalizer_counter))
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def __call__(self, wr=None):
        """Make the call, unless it has been made or cancelled, or belongs to another process."""
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug("finalizer no longer registered")
            return None
        result = self._callback(*self._args, **self._kwargs) if self._pid == os.getpid() else None
        self._forget()
        return result

    def cancel(self):
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def still_active(self):
        """Is the call still to be made?"""
        return self._key in _finalizer_registry

    def __repr__(self):
        name = self.__class__.__name__
        reference = getattr(self, "_weakref", None)
        if reference is None or reference() is None:
            return f"<{name} object, dead>"
        parts = [f"callback={getattr(self._callback, '__name__', self._callback)}"]
        if self._args:
            parts.append(f"args={self._args}")
        if self._kwargs:
            parts.append(f"kwargs={self._kwargs}")
        if self._key[0] is not None:
            parts.append(f"exitpriority={self._key[0]}")
        return f"<{name} object, {', '.join(parts)}>"


def _run_finalizers(minpriority=None):
    """Those that have a priority, of at least so much; the youngest of equals first."""
    keys = [key for key in _finalizer_registry if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                from traceback import print_exc
                print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


_exiting = False


def is_exiting():
    """Is the process about to end?"""
    return _exiting or _exiting is None


def _exit_function():
    """The end of a process: finalizers, then children: daemons are ended, all are waited for."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info("process shutting down")
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info("calling terminate() for daemon %s", child.name)
            child._popen.terminate()
    for child in process.active_children():
        info("calling join() for process %s", child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


atexit.register(_exit_function)


class ForkAwareThreadLock:
    """A lock of threads that is free in a forked process."""

    def __init__(self):
        self._renew()
        register_after_fork(self, ForkAwareThreadLock._renew)

    def _renew(self):
        self._lock = threading.Lock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Attributes of each thread, of which a forked process has none."""

    def __init__(self):
        register_after_fork(self, lambda own: own.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


def close_all_fds_except(fds):
    kept = set(fds)
    for fd in range(1024):
        if fd not in kept:
            try:
                os.close(fd)
            except OSError:
                pass  # it was not open


def _close_stdin():
    """A child reads nothing from the terminal."""
    given = sys.stdin
    if given is None:
        return
    try:
        given.close()
    except (OSError, ValueError):
        pass
    try:
        sys.stdin = open(os.devnull, encoding="utf-8", closefd=False)
    except (OSError, ValueError):
        pass


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass

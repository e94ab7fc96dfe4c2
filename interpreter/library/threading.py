"""Threads and what they wait on: the classes that programs use, made of the locks and the one start call of _thread.

As in CPython everything here but the locks is Python, so a step into Condition.wait shows the lock being let go.
"""

import sys as _sys
import _thread
from _imp import defer as _defer
from _collections import deque as _deque
from itertools import count as _count
from time import monotonic as _time, sleep as _sleep

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock",
    "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile",
    "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "get_native_id", "getprofile", "gettrace",
]

_start_new_thread = _thread.start_new_thread
_allocate_lock = _thread.allocate_lock
_label = _thread._wait_label
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
Lock = _allocate_lock
RLock = _thread.RLock
local = _thread._local
ExceptHookArgs = _thread._ExceptHookArgs

# What older versions did differently.
_polls = _thread._modelled < (3, 2)
_names_targets = _thread._modelled >= (3, 10)

_trace_hook = _profile_hook = None


def gettrace():
    return _trace_hook


def settrace(func):
    """Remember a trace function for threads started from now on. gilscope calls none."""
    global _trace_hook
    _trace_hook = func


def getprofile():
    return _profile_hook


def setprofile(func):
    """Remember a profile function for threads started from now on. gilscope calls none."""
    global _profile_hook
    _profile_hook = func


def _deprecated(old, new):
    import warnings
    warnings.warn(f"{old} is deprecated, {new}", DeprecationWarning, stacklevel=3)


_OVER = object()


def _deadline(timeout):
    """A function that tells how many seconds are left of a timeout: None when there is no limit, _OVER when the time is up.

    Its first answer is all of it, so that somebody who need not wait reads no clock.
    """
    end = None

    def left():
        nonlocal end
        if timeout is None:
            return None
        if end is None:
            end = _time() + timeout
            return timeout
        rest = end - _time()
        return rest if rest > 0 else _OVER

    return left


def _shown(what, state):
    """The repr of something that threads wait for."""
    cls = what.__class__
    return f"<{cls.__module__}.{cls.__qualname__} at {id(what):#x}: {state}>"


def _try_until(lock, timeout):
    """Wait for a lock that cannot wait for a time, as in 2.7: try it ever more seldom, twenty times a second in the end."""
    delay = 0.0005
    end = _time() + timeout
    while not lock.acquire(False):
        left = end - _time()
        if left <= 0:
            return False
        delay = min(delay * 2, left, 0.05)
        _sleep(delay)
    return True


class Condition:
    """Threads wait here until another one tells them that something has changed.

    A waiter lets go of the condition's lock, sleeps on a lock of its own, and takes the condition's lock again.
    """

    def __init__(self, lock=None):
        self._waiters = _deque()
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        # A reentrant lock knows better how to let go of all its levels, and whose it is.
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(self._lock, name):
                setattr(self, name, getattr(self._lock, name))

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()  #@ 284

    def _is_owned(self):
        # A plain lock has no owner: it counts as ours when it is taken.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def _at_fork_reinit(self):
        self._waiters.clear()
        self._lock._at_fork_reinit()

    def wait(self, timeout=None):
        """Wait to be notified; False when the time was up first."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")  #@ 319
        waiter = _allocate_lock()
        waiter.acquire()  #@ 321
        self._waiters.append(waiter)
        saved = self._release_save()
        woken = False
        try:
            _label("cond-wait", self)
            if timeout is None:
                woken = waiter.acquire()  #@ 327
            elif timeout > 0:
                woken = _try_until(waiter, timeout) if _polls else waiter.acquire(True, timeout)  #@ 331
            else:
                woken = waiter.acquire(False)  #@ 333
            return woken
        finally:
            _label(None)
            self._acquire_restore(saved)
            if not woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate holds, or the time is up; gives the predicate's last value."""
        left = _deadline(timeout)
        result = predicate()  #@ 353
        while not result:
            waittime = left()
            if waittime is _OVER:
                break
            self.wait(waittime)  #@ 362
            result = predicate()  #@ 363
        return result

    def notify(self, n=1):
        """Wake at most n waiters, the longest waiting first."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")  #@ 377
        while n > 0 and self._waiters:
            try:
                self._waiters.popleft().release()  #@ 382
            except RuntimeError:
                continue  # Nobody waits on it any more.
            n -= 1

    def notify_all(self):
        """Wake all waiters."""
        self.notify(len(self._waiters))  #@ 403

    def notifyAll(self):
        _deprecated("notifyAll()", "use notify_all() instead")
        self.notify_all()


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def wait(self, timeout=None):
        """Wait for the flag; gives its value, which is False only when the time was up."""
        with self._cond:
            signaled = self._flag
            if not signaled:
                _label("event-wait", self)
                signaled = self._cond.wait(timeout)  #@ 629
            return signaled

    def set(self):
        """Raise the flag and wake everybody who waits for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet()", "use is_set() instead")
        return self.is_set()

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()


_counter = _count(1).__next__


def _newname(name_template):
    return name_template % _counter()


_active_limbo_lock = RLock()
_active = {}
_limbo = {}
# Locks that non-daemon threads hold as long as they run: the interpreter takes each of them before it ends.
_shutdown_locks_lock = _allocate_lock()
_shutdown_locks = set()


def _told(attribute):
    """A property that may be asked once __init__ was called."""

    def get(self):
        assert self._initialized, "Thread.__init__() not called"
        return getattr(self, attribute)

    return property(get)


class Thread:
    """A thread of control: a callable, its arguments, and a name by which it is seen."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._name = str(name) if name else self._default_name(target)
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        # Held as long as the thread runs: whoever joins it takes this lock.
        self._tstate_lock = None
        self._started = Event()
        self._is_stopped = False
        self._invoke_excepthook = _make_invoke_excepthook()
        self._initialized = True

    @staticmethod
    def _default_name(target):
        number = _newname("Thread-%d")
        called = getattr(target, "__name__", None) if _names_targets else None
        return number if called is None else f"{number} ({called})"

    ident, native_id, daemon, name = _told("_ident"), _told("_native_id"), _told("_daemonic"), _told("_name")

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@ 1224
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")  #@ 1226
        self._daemonic = daemonic

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._ident is not None:
            _thread._name_thread(self._ident, self._name)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        if self._started.is_set() and not self._is_stopped:
            self._wait_for_tstate_lock(False)
            return not self._is_stopped
        return False

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        self.is_alive()
        status = "stopped" if self._is_stopped else "started" if self._started.is_set() else "initial"
        daemon = " daemon" if self._daemonic else ""
        ident = "" if self._ident is None else f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status}{daemon}{ident})>"

    def run(self):
        """Call the target. A subclass may do something else."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  #@ 982
        finally:
            del self._target, self._args, self._kwargs

    def start(self):
        """Start the thread; it runs before this returns."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")  #@ 956
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")  #@ 959
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            ident = _start_new_thread(self._bootstrap, ())
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        _thread._name_thread(ident, self._name)
        self._started.wait()  #@ 969

    def _bootstrap(self):
        self._bootstrap_inner()  #@ 1002

    def _bootstrap_inner(self):
        try:
            self._ident = get_ident()
            self._native_id = get_native_id()
            self._tstate_lock = _allocate_lock()
            self._tstate_lock.acquire()  #@ 924
            if not self._daemonic:
                with _shutdown_locks_lock:
                    _shutdown_locks.add(self._tstate_lock)
            self._started.set()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            try:
                self.run()  #@ 1045
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()
            self._tstate_lock.release()

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    def _stop(self):
        self._is_stopped = True
        lock = self._tstate_lock
        self._tstate_lock = None
        if not self._daemonic and lock is not None:
            with _shutdown_locks_lock:
                _shutdown_locks.discard(lock)

    def join(self, timeout=None):
        """Wait until the thread has ended, or the time is up."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@ 1112
        if self is current_thread() and self._started.is_set():
            raise RuntimeError("cannot join current thread")  #@ 1116
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")  #@ 1114
        if timeout is not None:
            self._wait_for_tstate_lock(timeout=max(timeout, 0))  #@ 1123
        else:
            self._wait_for_tstate_lock()  #@ 1119

    def _wait_for_tstate_lock(self, block=True, timeout=-1):
        lock = self._tstate_lock
        if lock is None:
            return
        if block:
            _label("join", self._name)
        try:
            if _try_until(lock, timeout) if _polls and timeout > 0 else lock.acquire(block, timeout):  #@ 1139
                lock.release()
                self._stop()
        finally:
            if block:
                _label(None)

    def getName(self):
        _deprecated("getName()", "get the name attribute instead")
        return self.name

    def setName(self, name):
        _deprecated("setName()", "set the name attribute instead")
        self.name = name

    def isDaemon(self):
        _deprecated("isDaemon()", "get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon()", "set the daemon attribute instead")
        self.daemon = daemonic


def excepthook(args, /):
    """Report an exception that ended a thread: its traceback under a line that names the thread."""
    if type(args) is not ExceptHookArgs:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type == SystemExit:
        return
    stderr = _sys.stderr
    if stderr is None:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    from _traceback import uncaught
    stderr.write(f"Exception in thread {name}:\n{uncaught(args.exc_value)}")
    stderr.flush()


__excepthook__ = excepthook


def _make_invoke_excepthook():
    def invoke_excepthook(thread):
        hook = excepthook
        args = None
        try:
            args = ExceptHookArgs([*_sys.exc_info(), thread])
            if args.exc_type is not SystemExit:
                _thread._fail_thread()
            hook(args)  #@ 1349
        except Exception as exc:
            exc.__suppress_context__ = True
            stderr = _sys.stderr
            if stderr is not None:
                print("Exception in threading.excepthook:", file=stderr, flush=True)
                _sys.excepthook(*_sys.exc_info())
        finally:
            args = None

    return invoke_excepthook


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._tstate_lock = _allocate_lock()
        self._tstate_lock.acquire()  #@ 1021
        self._started._flag = True
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that _thread alone has started."""

    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        self._started._flag = True
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def current_thread():
    """The Thread object of the caller."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def enumerate():
    """All threads that are alive."""
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


def active_count():
    """How many threads are alive."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def currentThread():
    _deprecated("currentThread()", "use current_thread() instead")
    return current_thread()


def activeCount():
    _deprecated("activeCount()", "use active_count() instead")
    return active_count()


_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    """Call a function when the main thread has ended, before other threads are waited for: executors shut down so."""
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")  #@ 1527
    _threading_atexits.append(lambda: func(*arg, **kwargs))


def _shutdown():
    """What the interpreter calls at its end: wait for all threads that are not daemons."""
    if _main_thread._is_stopped:
        return
    global _SHUTTING_DOWN
    _SHUTTING_DOWN = True
    for atexit_call in reversed(_threading_atexits):
        atexit_call()
    if _main_thread._ident == get_ident():
        _main_thread._tstate_lock.release()
        _main_thread._stop()
    while True:
        with _shutdown_locks_lock:
            locks = list(_shutdown_locks)
            _shutdown_locks.clear()
        if not locks:
            break
        for lock in locks:
            _label("join", "the threads that are left")
            lock.acquire()  #@ 1590
            lock.release()
    _label(None)


# What only some programs need waits in its file until somebody asks for it.
_defer(__name__, "_threading", ("Barrier", "BoundedSemaphore", "BrokenBarrierError", "Semaphore", "Timer"))

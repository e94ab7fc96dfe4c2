"""Locks, semaphores, conditions, events and barriers that processes share."""

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]

import itertools
import os
import threading
import time

import _multiprocessing

from . import context, process

RECURSIVE_MUTEX, SEMAPHORE = 0, 1
SEM_VALUE_MAX = _multiprocessing.SemLock.SEM_VALUE_MAX


class SemLock:
    """What locks and semaphores have in common."""

    _counter = itertools.count()

    def __init__(self, kind, value, maxvalue, *, ctx):
        name = f"{process.current_process()._config['semprefix']}-{os.getpid()}-{next(SemLock._counter)}"
        self._semlock = _multiprocessing.SemLock(kind, value, maxvalue, name, True)
        self._is_fork_ctx = (ctx or context._default_context.get_context()).get_start_method() == "fork"
        self._make_methods()

    def _make_methods(self):
        self.acquire, self.release = self._semlock.acquire, self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        """For a child that begins afresh: it finds the semaphore by its name."""
        context.assert_spawning(self)
        if self._is_fork_ctx:
            raise RuntimeError("A SemLock created in a fork context is being shared with a process in a spawn context. This is "
                               "not supported. Please use the same context to create multiprocessing objects and Process.")
        lock = self._semlock
        return lock.handle, lock.kind, lock.maxvalue, lock.name

    def __setstate__(self, state):
        self._semlock = _multiprocessing.SemLock._rebuild(*state)
        self._is_fork_ctx = False
        self._make_methods()

    def _value_text(self):
        try:
            return self._semlock._get_value()
        except Exception:
            return "unknown"


class Semaphore(SemLock):
    """A counter that never goes below zero."""

    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return "<%s(value=%s)>" % (self.__class__.__name__, self._value_text())


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than it was acquired."""

    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return "<%s(value=%s, maxvalue=%s)>" % (self.__class__.__name__, self._value_text(), self._semlock.maxvalue)


def _holder(semlock):
    """Who holds a lock, as its repr says it, and how often."""
    if semlock._is_mine():
        name = process.current_process().name
        thread = threading.current_thread().name
        return (name if thread == "MainThread" else f"{name}|{thread}"), semlock._count()
    if not semlock._is_zero():
        return "None", 0
    if semlock._count() > 0:
        return "SomeOtherThread", "nonzero"
    return "SomeOtherProcess", "nonzero"


class Lock(SemLock):
    """A lock that any process may release."""

    def __init__(self, *, ctx):
        SemLock.__init__(self, SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return "<%s(owner=%s)>" % (self.__class__.__name__, _holder(self._semlock)[0])


class RLock(SemLock):
    """A lock that its owner may take again."""

    def __init__(self, *, ctx):
        SemLock.__init__(self, RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        return "<%s(%s, %s)>" % (self.__class__.__name__, *_holder(self._semlock))


class Condition:
    """A condition: who waits lets go of the lock until somebody notifies.

    Sleepers are counted, and those that have woken: a notify lets so many go on as sleep, and waits until they have woken.
    """

    def __init__(self, lock=None, *, ctx):
        self._lock = lock or ctx.RLock()
        self._sleeping_count, self._woken_count = ctx.Semaphore(0), ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        self._make_methods()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def _make_methods(self):
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        try:
            waiters = self._sleeping_count.get_value() - self._woken_count.get_value()
        except Exception:
            waiters = "unknown"
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._lock, waiters)

    def wait(self, timeout=None):
        """Let go of the lock until notified or the time is up; False for that."""
        assert self._lock._semlock._is_mine(), "must acquire() condition before using wait()"  #@ 257
        self._sleeping_count.release()
        depth = self._lock._semlock._count()
        for _ in range(depth):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)  #@ 261
        finally:
            self._woken_count.release()
            for _ in range(depth):
                self._lock.acquire()

    def notify(self, n=1):
        """Wake up to n of those that wait."""
        assert self._lock._semlock._is_mine(), "lock is not owned"
        assert not self._wait_semaphore.acquire(False), "notify: Should not have been able to acquire + _wait_semaphore"
        # Sleepers whose time was up have woken by themselves.
        while self._woken_count.acquire(False):
            gone = self._sleeping_count.acquire(False)
            assert gone, "notify: Bug in sleeping_count.acquire- res should not be False"
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken_count.acquire()
            # None of them may be left for the next one to wait.
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        self.notify(n=SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true, or the time is up; gives its last value."""
        result = predicate()
        if result:
            return result
        end = None if timeout is None else time.monotonic() + timeout
        left = timeout
        while not result:
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    """A flag that processes can wait for."""

    def __init__(self, *, ctx):
        self._cond, self._flag = ctx.Condition(ctx.Lock()), ctx.Semaphore(0)

    def _look(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def is_set(self):
        with self._cond:
            return self._look()

    def set(self):
        """Let all go on that wait, now and from now on."""
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        """Let those wait that come from now on."""
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Wait until the flag is set, or the time is up; gives whether it is set."""
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
            else:
                self._cond.wait(timeout)  #@ 349
            return self._look()

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(threading.Barrier):
    """threading's barrier, its state and count in memory that processes share."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        from .sharedctypes import RawArray
        self.__setstate__((parties, action, timeout, ctx.Condition(), RawArray("i", 2)))
        self._state = self._count = 0

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, self._wrapper = state

    def __getstate__(self):
        return self._parties, self._action, self._timeout, self._cond, self._wrapper

    @property
    def _state(self):
        return self._wrapper[0]

    @_state.setter
    def _state(self, value):
        self._wrapper[0] = value

    @property
    def _count(self):
        return self._wrapper[1]

    @_count.setter
    def _count(self, value):
        self._wrapper[1] = value

#@ threading.py +10000
"""Semaphores, barriers and timers: what threading loads when somebody asks for it."""

from threading import Condition, Event, Lock, Thread, _OVER, _deadline, _label, _shown

# Classes say that they are threading's, and so they are for programs, pickles and reprs.
__name__ = "threading"


class Semaphore:
    """A counter that never goes below zero: acquire waits for it to be above."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  #@ 431
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        """Count down, waiting for the counter to be above zero; False when that is not wanted, or took too long."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")  #@ 465
        left = _deadline(timeout)
        with self._cond:
            while self._value == 0:
                timeout = left() if blocking else _OVER
                if timeout is _OVER:
                    return False
                _label("semaphore-wait", self)
                self._cond.wait(timeout)  #@ 479
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Count up by n and wake as many waiters."""
        if n < 1:
            raise ValueError('n must be one or more')  #@ 495
        self._count_up(n)

    def _count_up(self, n):
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #@ 542
        with self._cond:
            if self._initial_value < self._value + n:
                raise ValueError("Semaphore released too many times")  #@ 545
            self._value += n
            self._cond.notify(n)


class Barrier:
    """A meeting point for a fixed number of threads: all of them wait until the last has come."""

    # What _state tells: threads are coming in, going out, the barrier is being reset, it is broken.
    _FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = self._FILLING
        self._count = 0

    def __repr__(self):
        return _shown(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        """Wait for the others; gives each thread a different number from 0 up."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()  #@ 688
            place = self._count
            self._count = place + 1
            try:
                if self._count < self._parties:
                    self._wait(timeout)  #@ 697
                else:
                    self._release()  #@ 694
            finally:
                self._exit()
            return place

    def _enter(self):
        # The last round may still be on its way out.
        while self._state in (self._RESETTING, self._DRAINING):
            self._cond.wait()  #@ 709
        if self._state == self._BROKEN:
            raise BrokenBarrierError  #@ 712

    def _release(self):
        try:
            if self._action is not None:
                self._action()  #@ 720
        except:
            self._break()  #@ 726
            raise
        self._state = self._DRAINING
        self._cond.notify_all()

    def _wait(self, timeout):
        _label("barrier-wait", self)
        if not self._cond.wait_for(lambda: self._state != self._FILLING, timeout):
            self._break()  #@ 734
            raise BrokenBarrierError  #@ 735
        if self._state != self._DRAINING:
            raise BrokenBarrierError  #@ 737

    def _exit(self):
        self._count -= 1
        if self._count == 0 and self._state in (self._RESETTING, self._DRAINING):
            self._state = self._FILLING
            self._cond.notify_all()

    def reset(self):
        """Send everybody who waits away with BrokenBarrierError, and begin anew."""
        with self._cond:
            if self._count == 0:
                self._state = self._FILLING
            elif self._state != self._DRAINING:
                self._state = self._RESETTING
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for good."""
        with self._cond:
            self._break()  #@ 777

    def _break(self):
        self._state = self._BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == self._FILLING else 0

    @property
    def broken(self):
        return self._state == self._BROKEN


class BrokenBarrierError(RuntimeError):
    pass


class Timer(Thread):
    """Call a function after some time, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)  #@ 1401
        self.finished.set()

    def cancel(self):
        self.finished.set()

"""Futures, waiting for several of them, and what all executors have in common."""

import collections
import sys
import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# Cancelled by its user; then also known to the executor, which has told those that wait for it.
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_CANCELLED_STATES = (CANCELLED, CANCELLED_AND_NOTIFIED)
_DONE_STATES = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
# Those of which the waiters have been told.
_SETTLED_STATES = (CANCELLED_AND_NOTIFIED, FINISHED)
_STATE_WORDS = {
    PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished",
}


class _Logger:
    """The logging module is loaded when there is something to log."""

    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger("concurrent.futures"), name)


LOGGER = _Logger()


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


if sys.version_info >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Error):
        """The operation exceeded the given deadline."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""


class _Waiter:
    """Is told by futures that they have ended; `event` is set when the wait is over."""

    def __init__(self, enough, until_failure=False):
        # How many futures are waited for; with until_failure, a single one that failed will do.
        self.enough, self.until_failure = enough, until_failure
        self.event, self.lock = threading.Event(), threading.Lock()
        self.ended = []

    def told(self, future, failed):
        with self.lock:
            self.ended.append(future)
            if len(self.ended) >= self.enough or failed and self.until_failure:
                self.event.set()

    def take(self):
        """The futures since the last time, the latest first; the wait begins again."""
        with self.lock:
            ended, self.ended = self.ended[::-1], []
            self.event.clear()
        return ended


class _AcquireFutures:
    """Holds the conditions of several futures, taken in the same order by everybody."""

    def __init__(self, futures):
        self.conditions = [f._condition for f in sorted(futures, key=id)]

    def __enter__(self):
        for condition in self.conditions:
            condition.acquire()

    def __exit__(self, *args):
        for condition in self.conditions:
            condition.release()


def _create_and_install_waiters(fs, return_when):
    if return_when in (FIRST_COMPLETED, _AS_COMPLETED):
        enough = 1
    elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        enough = sum(f._state not in _SETTLED_STATES for f in fs)
    else:
        raise ValueError("Invalid return condition: %r" % return_when)  #@ 169
    installed = _Waiter(enough, until_failure=return_when == FIRST_EXCEPTION)
    for f in fs:
        f._waiters.append(installed)
    return installed


def _remove_waiter(waiter, fs):
    for f in fs:
        with f._condition:
            f._waiters.remove(waiter)


def _yield_finished(finished, waiter, also_from):
    """Give the finished futures, each no longer waited for and forgotten here."""
    while finished:
        f = finished[-1]
        for futures in also_from:
            futures.remove(f)
        _remove_waiter(waiter, (f,))
        del f
        yield finished.pop()


def as_completed(fs, timeout=None):
    """Give the futures in the order in which they end."""
    end_time = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _AcquireFutures(fs):
        finished = {f for f in fs if f._state in _SETTLED_STATES}
        pending = fs - finished
        waiter = _create_and_install_waiters(fs, _AS_COMPLETED)
    finished = list(finished)
    try:
        yield from _yield_finished(finished, waiter, (fs,))
        while pending:
            left = None
            if timeout is not None:
                left = end_time - time.monotonic()
                if left < 0:
                    raise TimeoutError(  #@ 239
                        "%d (of %d) futures unfinished" % (len(pending), total)
                    )
            waiter.event.wait(left)
            yield from _yield_finished(waiter.take(), waiter, (fs, pending))
    finally:
        _remove_waiter(waiter, fs)


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; gives the sets of those that have ended and those that have not."""
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {f for f in fs if f._state in _SETTLED_STATES}
        if return_when == FIRST_COMPLETED:
            over = bool(done)
        else:
            over = return_when == FIRST_EXCEPTION and any(f._state == FINISHED and f._exception is not None for f in done)
        if not over and len(done) < len(fs):
            waiter = _create_and_install_waiters(fs, return_when)  #@ 303
        else:
            waiter = None
    if waiter is not None:
        waiter.event.wait(timeout)
        _remove_waiter(waiter, fs)
        done.update(waiter.ended)
    return DoneAndNotDoneFutures(done, fs - done)


def _result_or_cancel(fut, timeout=None):
    """The result; a future that does not give it is cancelled."""
    try:
        try:
            return fut.result(timeout)  #@ 317
        finally:
            fut.cancel()
    finally:
        del fut


class Future:
    """The result of a call that another thread makes."""

    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self):
        self._condition = threading.Condition()
        self._state, self._result, self._exception = PENDING, None, None
        self._waiters, self._done_callbacks = [], []

    def _end(self, state, failed=False):
        """Tell those that wait; with the condition held."""
        self._state = state
        for waiter in self._waiters:
            waiter.told(self, failed)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            LOGGER.exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            outcome = ""
            if self._state == FINISHED:
                if self._exception:
                    outcome = f" raised {self._exception.__class__.__name__}"
                else:
                    outcome = f" returned {self._result.__class__.__name__}"
            return f"<{self.__class__.__name__} at {id(self):#x} state={_STATE_WORDS[self._state]}{outcome}>"

    def cancel(self):
        """Have it not called, if that is still possible."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _CANCELLED_STATES:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in _CANCELLED_STATES

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _DONE_STATES

    def __get_result(self):
        if self._exception:
            try:
                raise self._exception  #@ 401
            finally:
                # The traceback of the exception leads here.
                self = None
        return self._result

    def add_done_callback(self, fn):
        """Have fn(future) called at the end, by whoever brings it about; at once if it is there."""
        with self._condition:
            if self._state not in _DONE_STATES:
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def result(self, timeout=None):
        """The result, waited for if need be, or the call's exception."""
        try:
            with self._condition:
                if self._state == FINISHED:
                    return self.__get_result()  #@ 449
                if self._state in _CANCELLED_STATES:
                    raise CancelledError()  #@ 447
                self._condition.wait(timeout)
                if self._state == FINISHED:
                    return self.__get_result()  #@ 456
                if self._state in _CANCELLED_STATES:
                    raise CancelledError()  #@ 454
                raise TimeoutError()  #@ 458
        finally:
            self = None

    def exception(self, timeout=None):
        """The call's exception, or None."""
        with self._condition:
            if self._state not in _DONE_STATES:
                self._condition.wait(timeout)
                if self._state in _CANCELLED_STATES:
                    raise CancelledError()  #@ 490
            if self._state == FINISHED:
                return self._exception
            if self._state in _CANCELLED_STATES:
                raise CancelledError()  #@ 483
            raise TimeoutError()  #@ 494

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        """Say that the call begins. False: it was cancelled before."""
        with self._condition:
            if self._state == CANCELLED:
                self._end(CANCELLED_AND_NOTIFIED)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            LOGGER.critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError('Future in unexpected state')  #@ 535

    def set_result(self, result):
        with self._condition:
            if self._state in _DONE_STATES:
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@ 544
            self._result = result
            self._end(FINISHED)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._state in _DONE_STATES:
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@ 559
            self._exception = exception
            self._end(FINISHED, failed=True)
            self._condition.notify_all()
        self._invoke_callbacks()


class Executor:
    """Something that calls functions elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()  #@ 581

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results in the order of the arguments. All calls are submitted at once, before the first result is asked for."""
        end_time = None if timeout is None else timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)][::-1]

        def result_iterator():
            try:
                while fs:
                    if end_time is None:
                        yield _result_or_cancel(fs.pop())  #@ 619
                    else:
                        yield _result_or_cancel(fs.pop(), end_time - time.monotonic())  #@ 621
            finally:
                for unasked in fs:
                    unasked.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

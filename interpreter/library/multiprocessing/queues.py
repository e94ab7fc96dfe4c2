"""Queues through pipes. Who puts hands the object to a thread of its own process, which pickles it and writes it."""

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

import collections
import errno
import os
import threading
import time
import types
from queue import Empty, Full

from . import connection, context
from .util import Finalize, debug, info, is_exiting

_ForkingPickler = connection._ForkingPickler

# The last thing that the feeding thread gets.
_sentinel = object()


class Queue:
    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            from .synchronize import SEM_VALUE_MAX as maxsize
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock, self._wlock = ctx.Lock(), ctx.Lock()
        self._opid = os.getpid()
        # Counts the room that is left.
        self._sem = ctx.BoundedSemaphore(maxsize)
        self._ignore_epipe = False
        self._reset()

    def __getstate__(self):
        context.assert_spawning(self)  #@ 58
        return self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem, self._opid

    def __setstate__(self, state):
        self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock, self._sem, self._opid = state
        self._reset()

    def _own(self):
        """A child has the queue, but nothing of what its parent had on its way."""
        if self._pid != os.getpid():
            self._reset()

    def _reset(self):
        """Nothing is on its way to the pipe."""
        self._pid = os.getpid()
        self._notempty = threading.Condition(threading.Lock())
        self._buffer = collections.deque()
        self._thread = self._jointhread = self._close = None
        self._joincancelled = self._closed = False
        self._send_bytes, self._recv_bytes, self._poll = self._writer.send_bytes, self._reader.recv_bytes, self._reader.poll

    def put(self, obj, block=True, timeout=None):
        self._own()
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")  #@ 88
        if not self._sem.acquire(block, timeout):
            raise Full  #@ 90
        with self._notempty:
            self._give(obj)

    def _give(self, obj):
        if self._thread is None:
            self._start_thread()
        self._buffer.append(obj)
        self._notempty.notify()

    def get(self, block=True, timeout=None):
        self._own()
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")  #@ 100
        if block and timeout is None:
            with self._rlock:
                message = self._recv_bytes()  #@ 103
            self._sem.release()
        else:
            message = self._get_by(block, timeout)
        return _ForkingPickler.loads(message)  #@ 122

    def _get_by(self, block, timeout):
        deadline = time.monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty  #@ 109
        try:
            if not self._poll(deadline - time.monotonic() if block else 0.0):
                raise Empty  #@ 116
            message = self._recv_bytes()
            self._sem.release()
            return message
        finally:
            self._rlock.release()

    def qsize(self):
        return self._maxsize - self._sem._semlock._get_value()

    def empty(self):
        """Is there nothing in the pipe?"""
        return not self._poll()

    def full(self):
        """Is there no room?"""
        return self._sem._semlock._is_zero()

    def get_nowait(self):
        """As get, without waiting."""
        return self.get(False)  #@ 135

    def put_nowait(self, obj):
        return self.put(obj, False)  #@ 138

    def close(self):
        """This process puts nothing more."""
        self._own()
        self._closed = True
        close, self._close = self._close, None
        if close:
            close()

    def join_thread(self):
        """Wait until everything that was put is in the pipe."""
        debug("Queue.join_thread()")
        assert self._closed, "Queue {0!r} not closed".format(self)
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        """Do not wait for that at the end of the process."""
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()

    def _start_thread(self):
        self._buffer.clear()
        args = (self._buffer, self._notempty, self._send_bytes, self._wlock, self._reader.close, self._writer.close,
                self._ignore_epipe, self._on_queue_feeder_error, self._sem)
        self._thread = threading.Thread(target=Queue._feed, args=args, name="QueueFeederThread")
        self._thread.daemon = True
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = Finalize(None, self._thread.join, exitpriority=-5)
        self._close = Finalize(None, _tell_the_end, [self._buffer, self._notempty], exitpriority=10)

    @staticmethod
    def _feed(buffer, notempty, send_bytes, writelock, reader_close, writer_close, ignore_epipe, onerror, queue_sem):
        """What the thread does: take objects from the buffer, pickle and write them."""
        while True:
            obj = None
            try:
                with notempty:
                    if not buffer:
                        notempty.wait()
                while buffer:
                    obj = buffer.popleft()
                    if obj is _sentinel:
                        reader_close()
                        writer_close()
                        return
                    message = _ForkingPickler.dumps(obj)  #@ 244
                    with writelock:
                        send_bytes(message)
            except Exception as error:
                if ignore_epipe and getattr(error, "errno", 0) == errno.EPIPE:
                    return
                if is_exiting():
                    info("error in queue thread: %s", error)
                    return
                # As if somebody had taken it.
                queue_sem.release()
                onerror(error, obj)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """An object could not be sent: people are told."""
        import traceback
        traceback.print_exc()

    __class_getitem__ = classmethod(types.GenericAlias)


def _tell_the_end(buffer, notempty):
    with notempty:
        buffer.append(_sentinel)
        notempty.notify()


class JoinableQueue(Queue):
    """A queue that knows how many of its objects are not done yet."""

    def __init__(self, maxsize=0, *, ctx):
        Queue.__init__(self, maxsize, ctx=ctx)
        self._unfinished_tasks, self._cond = ctx.Semaphore(0), ctx.Condition()

    def __getstate__(self):
        return *Queue.__getstate__(self), self._cond, self._unfinished_tasks

    def __setstate__(self, state):
        *own, self._cond, self._unfinished_tasks = state
        Queue.__setstate__(self, own)

    def put(self, obj, block=True, timeout=None):
        self._own()
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")  #@ 310
        if not self._sem.acquire(block, timeout):
            raise Full  #@ 312
        with self._notempty, self._cond:
            self._unfinished_tasks.release()
            self._give(obj)

    def task_done(self):
        """Say that an object that was got has been dealt with."""
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")  #@ 324
            if self._unfinished_tasks._semlock._is_zero():
                self._cond.notify_all()

    def join(self):
        """Wait until all objects have been dealt with."""
        with self._cond:
            if not self._unfinished_tasks._semlock._is_zero():
                self._cond.wait()  #@ 331


class SimpleQueue:
    """A pipe with a lock at each end; who puts writes by itself."""

    def __init__(self, *, ctx):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock, self._wlock = ctx.Lock(), ctx.Lock()
        self._poll = self._reader.poll

    def close(self):
        """Nothing more is got or put by this process."""
        for end in (self._reader, self._writer):
            end.close()

    def empty(self):
        return not self._poll()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state
        self._poll = self._reader.poll

    def get(self):
        with self._rlock:
            message = self._reader.recv_bytes()  #@ 365
        return _ForkingPickler.loads(message)  #@ 367

    def put(self, obj):
        message = _ForkingPickler.dumps(obj)  #@ 371
        with self._wlock:
            self._writer.send_bytes(message)  #@ 377

    __class_getitem__ = classmethod(types.GenericAlias)

"""Queues between threads: a container, a lock, and three conditions on the lock."""

import _thread
import threading
from _queue import Empty, SimpleQueue
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

_label = _thread._wait_label
_can_shut_down = _thread._modelled >= (3, 13)


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


if _can_shut_down:
    __all__.append("ShutDown")

    class ShutDown(Exception):
        """Raised when put/get with shut-down queue."""


def _deadline(timeout):
    """The time at which a wait of so many seconds is over."""
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return time() + timeout


class Queue:
    """A queue of at most maxsize items; of any number when maxsize is 0 or less."""

    # Only 3.13 has a way to set it.
    _is_shut = False

    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks = maxsize, 0
        self._init(maxsize)
        self.mutex = mutex = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = (threading.Condition(mutex) for _ in range(3))

    def task_done(self):
        """Tell that an item got earlier is dealt with; join() waits for all of them."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')  #@ 75
            self.unfinished_tasks -= 1
            if self.unfinished_tasks == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until every item that was put has been got and dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()  #@ 90

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item, after waiting for room if there is none: for ever, so many seconds, or (block false) not at all."""
        with self.not_full:
            if self._is_shut:
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full  #@ 137
                elif timeout is None:
                    while self._qsize() >= self.maxsize:
                        _label("queue-full", self)
                        self.not_full.wait()  #@ 140
                        if self._is_shut:
                            raise ShutDown
                else:
                    deadline = _deadline(timeout)
                    while self._qsize() >= self.maxsize:
                        remaining = deadline - time()
                        if remaining <= 0.0:
                            raise Full  #@ 148
                        _label("queue-full", self)
                        self.not_full.wait(remaining)  #@ 149
                        if self._is_shut:
                            raise ShutDown
            self._put(item)  #@ 150
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item, after waiting for one if there is none: for ever, so many seconds, or (block false) not at all."""
        with self.not_empty:
            if self._is_shut and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty  #@ 168
            elif timeout is None:
                while not self._qsize():
                    _label("queue-empty", self)
                    self.not_empty.wait()  #@ 171
                    if self._is_shut and not self._qsize():
                        raise ShutDown
            else:
                deadline = _deadline(timeout)
                while not self._qsize():
                    remaining = deadline - time()
                    if remaining <= 0.0:
                        raise Empty  #@ 179
                    _label("queue-empty", self)
                    self.not_empty.wait(remaining)  #@ 180
                    if self._is_shut and not self._qsize():
                        raise ShutDown
            item = self._get()  #@ 181
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)  #@ 199

    if _can_shut_down:
        is_shutdown = property(lambda self: self._is_shut, lambda self, value: setattr(self, "_is_shut", value))

        def shutdown(self, immediate=False):
            """Refuse items from now on, and those who want one once the queue is empty; immediate empties it at once."""
            with self.mutex:
                self._is_shut = True
                if immediate:
                    while self._qsize():
                        self._get()
                        self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)
                    self.all_tasks_done.notify_all()
                # Whoever waits shall look again.
                self.not_empty.notify_all()
                self.not_full.notify_all()

    # What the kinds of queue differ in.

    def _init(self, maxsize):
        self.queue = deque()

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    def _qsize(self):
        return len(self.queue)

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    """Gives the smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)  #@ 236

    def _get(self):
        return heappop(self.queue)  #@ 239


class LifoQueue(Queue):
    """Gives the item put last first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

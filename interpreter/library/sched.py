"""A queue of things to do at given times, and what does them."""

import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")

_sentinel = object()


class scheduler:
    """timefunc tells the time, delayfunc lets it pass."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Plan a call for a time; of those for the same time the one with the lowest priority comes first."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Plan a call for so long from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Do what is due, and wait for what is not; with blocking false, do not wait: give the time until the next."""
        while True:
            with self._lock:
                if not self._queue:
                    break
                time, priority, sequence, action, argument, kwargs = self._queue[0]
                now = self.timefunc()
                is_due = time <= now
                if is_due:
                    heapq.heappop(self._queue)
            if is_due:
                action(*argument, **kwargs)  #@ 151
                self.delayfunc(0)
            elif not blocking:
                return time - now
            else:
                self.delayfunc(time - now)  #@ 149

    @property
    def queue(self):
        """The planned calls, in the order in which they will be done."""
        with self._lock:
            events = self._queue[:]
        return list(map(heapq.heappop, [events] * len(events)))

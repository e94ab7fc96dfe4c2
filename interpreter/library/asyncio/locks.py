"""Locks of coroutines: who must wait awaits a future in a queue, and is woken in the order of asking."""

from _collections import deque

from . import exceptions, mixins

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        # The lock itself is of no use in the block.
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class _Queued:
    """A future's place at the end of a queue, for as long as the block runs."""

    def __init__(self, queue, fut):
        self._queue, self._fut = queue, fut

    def __enter__(self):
        self._queue.append(self._fut)
        return self._fut

    def __exit__(self, *exc_info):
        self._queue.remove(self._fut)


def _shown(plain, extra):
    """repr(object) with a word on its state: <asyncio.locks.Lock object at 0x… [locked]>"""
    return f"<{plain[1:-1]} [{extra}]>"


class Lock(_ContextManagerMixin, mixins._LoopBoundMixin):
    """One task at a time, the longest waiting first."""

    def __init__(self):
        self._waiters = None
        self._locked = False

    def __repr__(self):
        extra = "locked" if self._locked else "unlocked"
        if self._waiters:
            extra += f", waiters:{len(self._waiters)}"
        return _shown(super().__repr__(), extra)

    def locked(self):
        return self._locked

    async def acquire(self):
        """Take the lock. Who comes while others wait waits behind them, even if the lock is free."""
        if not self._locked and (self._waiters is None or all(w.cancelled() for w in self._waiters)):
            self._locked = True
            return True
        if self._waiters is None:
            self._waiters = deque()
        # It leaves the queue before the next one is woken, so that it does not wake itself.
        try:
            with _Queued(self._waiters, self._waiter("lock")) as fut:
                await fut
        except exceptions.CancelledError:
            if not self.locked():
                self._wake_up_first()
            raise
        self._locked = True
        return True

    def release(self):
        """Let go of the lock and wake the first who waits."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters:
            fut = self._waiters[0]
            # A waiter that is done is about to run, and wakes the next one if it does not take the lock.
            if not fut.done():
                fut.set_result(True)


class Event(mixins._LoopBoundMixin):
    """Tasks wait until it is set."""

    def __init__(self):
        self._waiters = deque()
        self._value = False

    def __repr__(self):
        extra = "set" if self._value else "unset"
        if self._waiters:
            extra += f", waiters:{len(self._waiters)}"
        return _shown(super().__repr__(), extra)

    def is_set(self):
        return self._value

    def set(self):
        """Let all go who wait, and who come later."""
        if self._value:
            return
        self._value = True
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        """Wait until it is set; gives True."""
        if not self._value:
            with _Queued(self._waiters, self._waiter("event")) as fut:
                await fut
        return True


class Condition(_ContextManagerMixin, mixins._LoopBoundMixin):
    """Tasks wait until another one says that something has changed; a lock protects what changes."""

    def __init__(self, lock=None):
        self._waiters = deque()
        self._lock = lock = Lock() if lock is None else lock
        self.acquire, self.release, self.locked = lock.acquire, lock.release, lock.locked

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked"
        if self._waiters:
            extra += f", waiters:{len(self._waiters)}"
        return _shown(super().__repr__(), extra)

    async def wait(self):
        """Let go of the lock, wait to be notified, take the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            with _Queued(self._waiters, self._waiter("condition")) as fut:
                await fut
            return True
        finally:
            # The lock is taken again whatever happens; a cancellation meanwhile is raised after that.
            taken = interrupted = False
            while not taken:
                try:
                    await self.acquire()
                    taken = True
                except exceptions.CancelledError:
                    interrupted = True
            if interrupted:
                raise exceptions.CancelledError

    async def wait_for(self, predicate):
        """Wait until the predicate is true; gives its value."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up to n who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, mixins._LoopBoundMixin):
    """So many tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = None
        self._value = value

    def __repr__(self):
        extra = "locked" if self.locked() else f"unlocked, value:{self._value}"
        if self._waiters:
            extra += f", waiters:{len(self._waiters)}"
        return _shown(super().__repr__(), extra)

    def locked(self):
        """Would acquire() wait?"""
        return self._value == 0 or any(not w.cancelled() for w in self._waiters or ())

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        if self._waiters is None:
            self._waiters = deque()
        fut = self._waiter("semaphore")
        try:
            with _Queued(self._waiters, fut):
                await fut
        except exceptions.CancelledError:
            if not fut.cancelled():
                self._give_back()  # a place that it was given but does not take
            raise
        if self._value > 0:
            self._wake_up_next()
        return True

    def release(self):
        self._give_back()

    def _give_back(self):
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self):
        """Give a place to the first who waits for one."""
        for fut in self._waiters or ():
            if not fut.done():
                self._value -= 1
                fut.set_result(True)
                return


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than acquired."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class _BarrierState:
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


# States in which those of the last round are still on their way out.
_EMPTYING = (_BarrierState.DRAINING, _BarrierState.RESETTING)


class Barrier(mixins._LoopBoundMixin):
    """Tasks wait here until so many have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return _shown(super().__repr__(), extra)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Wait for the others; gives each task a different number from 0 up."""
        async with self._cond:
            await self._block()
            number = self._count
            self._count = number + 1
            try:
                if self._count < self._parties:
                    await self._wait()
                else:
                    self._enter(_BarrierState.DRAINING)
            finally:
                self._count -= 1
                if self._count == 0:
                    self._enter(_BarrierState.FILLING if self._state in _EMPTYING else self._state)
            return number

    async def _block(self):
        """Wait until those of the last round are out."""
        await self._cond.wait_for(lambda: self._state not in _EMPTYING)
        if self.broken:
            raise exceptions.BrokenBarrierError("Barrier aborted")

    async def _wait(self):
        """Wait until the last one has come."""
        await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
        if self._state is not _BarrierState.DRAINING:
            raise exceptions.BrokenBarrierError("Abort or reset of barrier")

    def _enter(self, state):
        self._state = state
        self._cond.notify_all()

    async def reset(self):
        """Send everybody who waits away with BrokenBarrierError, and begin anew."""
        async with self._cond:
            self._enter(_BarrierState.RESETTING if self._count > 0 else _BarrierState.FILLING)

    async def abort(self):
        """Break the barrier for good."""
        async with self._cond:
            self._enter(_BarrierState.BROKEN)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self):
        return self._state is _BarrierState.BROKEN

"""ThreadPoolExecutor: threads that take calls from a queue. A new thread is started only when none is idle."""

import itertools
import queue
import threading
import types

from concurrent.futures import _base

# Threads and the queues they take from, so that they can be told to end when the interpreter does.
_threads_queues = {}
_shutdown = False
# Held by who submits, so that nothing is submitted while the interpreter ends.
_global_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    for work_queue in list(_threads_queues.values()):
        work_queue.put(None)
    for thread in list(_threads_queues):
        thread.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        """Make the call, unless it was cancelled before its turn."""
        if self.future.set_running_or_notify_cancel():
            try:
                result = self.fn(*self.args, **self.kwargs)  #@ 58
            except BaseException as error:
                self.future.set_exception(error)
                # The exception's traceback holds this frame, which is not to hold the future.
                self = None
            else:
                self.future.set_result(result)


def _worker(executor, work_queue, initializer, initargs):
    """What a thread of the pool does: one call after the other, until it takes a None that is meant for all."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.LOGGER.critical("Exception in initializer:", exc_info=True)
            executor._initializer_failed()
            return
    try:
        while True:
            work_item = work_queue.get(block=True)
            if work_item is not None:
                work_item.run()
                del work_item
                executor._idle_semaphore.release()
                continue
            if _shutdown or executor._shutdown:
                executor._shutdown = True
                # The next thread is to see it too.
                work_queue.put(None)
                return
    except BaseException:
        _base.LOGGER.critical("Exception in worker", exc_info=True)


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class ThreadPoolExecutor(_base.Executor):
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            import os
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@ 144
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@ 147
        self._max_workers, self._threads = max_workers, set()
        self._work_queue, self._idle_semaphore = queue.SimpleQueue(), threading.Semaphore(0)
        self._initializer, self._initargs = initializer, initargs
        self._shutdown, self._shutdown_lock = False, threading.Lock()
        # Why the pool can do nothing any more, or False.
        self._broken = False
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % self._counter()

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called by a thread of the pool; gives the future of its result."""
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)  #@ 164
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')  #@ 167
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        """An idle thread will take the call; if there is none, and room for one more, it is started."""
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            name = "%s_%d" % (self._thread_name_prefix or self, count)
            args = (self, self._work_queue, self._initializer, self._initargs)
            thread = threading.Thread(name=name, target=_worker, args=args)
            thread.start()
            self._threads.add(thread)
            _threads_queues[thread] = self._work_queue

    def _waiting_items(self):
        """Take the calls that no thread has taken."""
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for item in self._waiting_items():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; those that were taken are made, unless they are to be cancelled."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._waiting_items():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

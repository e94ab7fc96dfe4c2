"""Pools: processes, or threads, that make calls.

Three threads of the pool's own process serve it: one hands tasks to the workers, one gives their results to those that wait for
them, and one starts a new worker where one has ended.
"""

__all__ = ["Pool", "ThreadPool"]

import itertools
import os
import threading
import time
import traceback
import types
from collections import deque
from queue import Empty, SimpleQueue
from warnings import warn
from _multiprocessing import _when_dead

from . import TimeoutError, get_context, util
from .connection import wait

# The states of a pool, and of its threads.
INIT, RUN, CLOSE, TERMINATE = "INIT", "RUN", "CLOSE", "TERMINATE"

job_counter = itertools.count()


def mapstar(args):
    return list(map(*args))  #@ 48


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))  #@ 51


class RemoteTraceback(Exception):
    """A worker's traceback, as the cause of the exception that it has sent."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way home, with its traceback as text."""

    def __init__(self, exc, tb):
        self.exc, self.tb = exc, '\n"""\n%s"""' % "".join(traceback.format_exception(type(exc), exc, tb))

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result could not be pickled."""

    def __init__(self, exc, value):
        self.exc, self.value = repr(exc), repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self)


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """What a worker does: one task after the other, until it gets None."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError("Maxtasks {!r} is not valid".format(maxtasks))
    if hasattr(inqueue, "_writer"):
        # The other ends are not for workers.
        inqueue._writer.close()
        outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)  #@ 109
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()  #@ 114
        except (EOFError, OSError):
            util.debug("worker got EOFError or OSError -- exiting")
            break
        if task is None:
            util.debug("worker got sentinel -- exiting")
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))  #@ 125
        except Exception as error:
            if wrap_exception and func is not _helper_reraises_exception:
                error = ExceptionWithTraceback(error, error.__traceback__)
            result = (False, error)
        try:
            outqueue.put((job, i, result))  #@ 131
        except Exception as error:
            outqueue.put((job, i, (False, MaybeEncodingError(error, result[1]))))
        task = job = result = func = args = kwds = None
        completed += 1
    util.debug("worker exiting after %d tasks" % completed)


def _helper_reraises_exception(ex):
    """What a worker is given in place of a task that could not be made."""
    raise ex  #@ 144


_END = object()


def _stepping(iterable):
    """A function that gives the next item, or an exception that came instead, or the end."""
    items = None

    def step():
        nonlocal items
        try:
            if items is None:
                items = iter(iterable)
            return next(items), None
        except StopIteration:
            return _END, None
        except Exception as error:
            return None, error

    return step


class _PoolCache(dict):
    """Results that are awaited, by job. When the last has come the pool is told, because it may be waiting to close."""

    def __init__(self, /, *args, notifier=None, **kwds):
        self.notifier = notifier
        super().__init__(*args, **kwds)

    def __delitem__(self, item):
        super().__delitem__(item)
        if not self:
            self.notifier.put(None)


class Pool:
    """Processes that make calls."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool, self._state = [], INIT
        self._ctx = context or get_context()
        self._setup_queues()
        self._taskqueue = SimpleQueue()
        self._change_notifier = self._ctx.SimpleQueue()
        self._cache = _PoolCache(notifier=self._change_notifier)
        self._maxtasksperchild, self._initializer, self._initargs = maxtasksperchild, initializer, initargs
        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")  #@ 205
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")  #@ 208
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@ 211
        self._processes = processes
        try:
            self._repopulate_pool()  #@ 215
        except Exception:
            for process in self._pool:
                if process.exitcode is None:
                    process.terminate()
            for process in self._pool:
                process.join()
            raise
        self._worker_handler = self._thread(self._handle_workers)
        self._task_handler = self._thread(self._handle_tasks)
        self._result_handler = self._thread(self._handle_results)
        self._terminate = util.Finalize(None, self._terminate_pool, exitpriority=15, args=(
            self._taskqueue, self._inqueue, self._outqueue, self._pool, self._change_notifier, self._worker_handler,
            self._task_handler, self._result_handler, self._cache))
        _when_dead(self, Pool._drop)
        self._state = RUN

    def _thread(self, handle):
        """A thread of the pool. It does not hold the pool, which may die and is ended then."""
        args = {"_handle_workers": (self._cache, self._taskqueue, self._ctx, self.Process, self._processes, self._pool, self._inqueue,
                                    self._outqueue, self._initializer, self._initargs, self._maxtasksperchild, self._wrap_exception,
                                    self._get_sentinels(), self._change_notifier),
                "_handle_tasks": (self._taskqueue, self._quick_put, self._outqueue, self._pool, self._cache),
                "_handle_results": (self._outqueue, self._quick_get, self._cache)}[handle.__name__]
        thread = threading.Thread(target=handle, args=args)
        thread.daemon, thread._state = True, RUN
        thread.start()
        return thread

    def _drop(self):
        """Nobody has the pool any more."""
        if self._state == RUN:
            warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning, source=self)
            self._terminate()

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _get_sentinels(self):
        return [self._outqueue._reader, self._change_notifier._reader]

    @staticmethod
    def _get_worker_sentinels(workers):
        return [worker.sentinel for worker in workers if hasattr(worker, "sentinel")]

    @staticmethod
    def _join_exited_workers(pool):
        """Take workers out that have ended; True when there were any."""
        ended = [worker for worker in reversed(pool) if worker.exitcode is not None]
        for worker in ended:
            worker.join()
            pool.remove(worker)
        return bool(ended)

    def _repopulate_pool(self):
        self._fill(self._ctx, self.Process, self._processes, self._pool, self._inqueue, self._outqueue, self._initializer,
                   self._initargs, self._maxtasksperchild, self._wrap_exception)  #@ 306

    @staticmethod
    def _fill(ctx, Process, processes, pool, inqueue, outqueue, *work):
        """Start as many workers as are missing."""
        for _ in range(processes - len(pool)):
            process = Process(ctx, target=worker, args=(inqueue, outqueue, *work))
            process.name = process.name.replace("Process", "PoolWorker")
            process.daemon = True
            process.start()  #@ 329
            pool.append(process)

    def _setup_queues(self):
        self._inqueue, self._outqueue = self._ctx.SimpleQueue(), self._ctx.SimpleQueue()
        self._quick_put, self._quick_get = self._inqueue._writer.send, self._outqueue._reader.recv

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")  #@ 353

    def apply(self, func, args=(), kwds={}):
        """Have a call made, and wait for its result."""
        return self.apply_async(func, args, kwds).get()  #@ 360

    def map(self, func, iterable, chunksize=None):
        """The results of a function for each item of an iterable, as a list."""
        return self._map_async(func, iterable, mapstar, chunksize).get()  #@ 367

    def starmap(self, func, iterable, chunksize=None):
        """As map, where each item is a function's arguments."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()  #@ 375

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)  #@ 382

    @staticmethod
    def _guarded_task_generation(result_job, func, iterable):
        """A task for each item. An iterable that fails becomes a task that does."""
        i, step = 0, _stepping(iterable)
        item, error = step()
        while item is not _END:
            if error is not None:
                yield result_job, i, _helper_reraises_exception, (error,), {}
                return
            yield result_job, i, func, (item,), {}
            i += 1
            item, error = step()

    def _imap(self, result, func, iterable, chunksize, wrong):
        if chunksize < 1:
            raise ValueError(wrong.format(chunksize))
        if chunksize > 1:
            func, iterable = mapstar, Pool._get_tasks(func, iterable, chunksize)
        self._taskqueue.put((self._guarded_task_generation(result._job, func, iterable), result._set_length))
        return result if chunksize == 1 else (item for chunk in result for item in chunk)

    def imap(self, func, iterable, chunksize=1):
        """As map, each result as soon as it is its turn."""
        self._check_running()
        return self._imap(IMapIterator(self), func, iterable, chunksize, "Chunksize must be 1+, not {0:n}")

    def imap_unordered(self, func, iterable, chunksize=1):
        """As imap, each result as soon as it is there."""
        self._check_running()
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize, "Chunksize must be 1+, not {0!r}")

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Have a call made; gives what its result will be had from."""
        self._check_running()  #@ 458
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)  #@ 468

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()  #@ 476
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize = -(-len(iterable) // (len(self._pool) * 4))
        if len(iterable) == 0:
            chunksize = 0
        batches = Pool._get_tasks(func, iterable, chunksize)
        result = MapResult(self, chunksize, len(iterable), callback, error_callback=error_callback)
        self._taskqueue.put((self._guarded_task_generation(result._job, mapper, batches), None))
        return result

    @staticmethod
    def _wait_for_updates(sentinels, change_notifier):
        wait(sentinels)
        while not change_notifier.empty():
            change_notifier.get()

    @classmethod
    def _handle_workers(cls, cache, taskqueue, ctx, Process, processes, pool, inqueue, outqueue, initializer, initargs,
                        maxtasksperchild, wrap_exception, sentinels, change_notifier):
        """Replaces workers that have ended, as long as there is something to do."""
        thread = threading.current_thread()
        while thread._state == RUN or (cache and thread._state != TERMINATE):
            if cls._join_exited_workers(pool):
                cls._fill(ctx, Process, processes, pool, inqueue, outqueue, initializer, initargs, maxtasksperchild, wrap_exception)
            cls._wait_for_updates([*cls._get_worker_sentinels(pool), *sentinels], change_notifier)
        taskqueue.put(None)
        util.debug("worker handler exiting")

    @staticmethod
    def _handle_tasks(taskqueue, put, outqueue, pool, cache):
        """Hands tasks to the workers; at the end, tells everybody."""
        thread = threading.current_thread()
        for taskseq, set_length in iter(taskqueue.get, None):
            task = None
            for task in taskseq:
                if thread._state != RUN:
                    break
                try:
                    put(task)
                except Exception as error:
                    result = cache.get(task[0])
                    if result is not None:
                        result._set(task[1], (False, error))
            if thread._state != RUN:
                break
            if set_length:
                set_length(task[1] + 1 if task else 0)
            task = taskseq = result = None
        try:
            outqueue.put(None)
            for _ in pool:
                put(None)
        except OSError:
            util.debug("task handler got OSError when sending sentinels")

    @staticmethod
    def _handle_results(outqueue, get, cache):
        """Gives results to those that wait for them."""
        thread = threading.current_thread()
        closing = False
        while not closing or (cache and thread._state != TERMINATE):
            try:
                task = get()
            except (OSError, EOFError):
                util.debug("result handler got EOFError/OSError -- exiting")
                return
            if thread._state == TERMINATE and not closing:
                break
            if task is None:
                closing = True
                continue
            job, i, obj = task
            try:
                cache[job]._set(i, obj)
            except KeyError:
                pass  # nobody waits for it any more
            task = job = obj = None
        if hasattr(outqueue, "_reader"):
            # The sentinels that may be to come find room.
            try:
                for _ in range(10):
                    if not outqueue._reader.poll():
                        break
                    get()
            except (OSError, EOFError):
                pass

    @staticmethod
    def _get_tasks(func, it, size):
        it = iter(it)
        while batch := tuple(itertools.islice(it, size)):
            yield func, batch

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")  #@ 643

    def close(self):
        """Take no more tasks; the workers end when all are done."""
        util.debug("closing pool")
        if self._state == RUN:
            self._state = self._worker_handler._state = CLOSE
            self._change_notifier.put(None)

    def terminate(self):
        """End the workers at once."""
        util.debug("terminating pool")
        self._state = TERMINATE
        self._terminate()

    def join(self):
        """Wait until the workers have ended."""
        util.debug("joining pool")
        if self._state == RUN:
            raise ValueError("Pool is still running")  #@ 662
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")  #@ 664
        for thread in (self._worker_handler, self._task_handler, self._result_handler, *self._pool):
            thread.join()

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        """The task handler may be waiting for room."""
        inqueue._rlock.acquire()
        while task_handler.is_alive() and inqueue._reader.poll():
            inqueue._reader.recv()
            time.sleep(0)

    @classmethod
    def _terminate_pool(cls, taskqueue, inqueue, outqueue, pool, change_notifier, worker_handler, task_handler, result_handler, cache):
        util.debug("finalizing pool")
        worker_handler._state = TERMINATE
        change_notifier.put(None)
        task_handler._state = TERMINATE
        cls._help_stuff_finish(inqueue, task_handler, len(pool))
        if not result_handler.is_alive() and len(cache) != 0:
            raise AssertionError("Cannot have cache with result_hander not alive")
        result_handler._state = TERMINATE
        change_notifier.put(None)
        outqueue.put(None)
        here = threading.current_thread()
        # No worker is to be started any more when they are ended.
        if here is not worker_handler:
            worker_handler.join()
        ended_by_signal = bool(pool) and hasattr(pool[0], "terminate")
        if ended_by_signal:
            for process in pool:
                if process.exitcode is None:
                    process.terminate()
        for handler in (task_handler, result_handler):
            if here is not handler:
                handler.join()
        if ended_by_signal:
            for process in pool:
                if process.is_alive():
                    process.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class ApplyResult:
    """What a call's result is had from."""

    def __init__(self, pool, callback, error_callback):
        self._pool, self._cache = pool, pool._cache
        self._event = threading.Event()
        self._job = next(job_counter)
        self._callback, self._error_callback = callback, error_callback
        self._cache[self._job] = self

    def ready(self):
        """Is it there?"""
        return self._event.is_set()

    def successful(self):
        """Is it a result, and no exception?"""
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))  #@ 761
        return self._success

    def wait(self, timeout=None):
        """Wait until it is there, or the time is up."""
        self._event.wait(timeout)  #@ 765

    def get(self, timeout=None):
        """The result, or the exception raised."""
        self.wait(timeout)  #@ 768
        if not self.ready():
            raise TimeoutError  #@ 770
        if self._success:
            return self._value
        raise self._value  #@ 774

    def _call_back(self):
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)

    def _set(self, i, obj):
        self._success, self._value = obj
        self._call_back()
        self._event.set()
        del self._cache[self._job]
        self._pool = None

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What the results of a map are had from. It is ready when the last chunk is, and has the first exception where there is one."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback=error_callback)
        self._success, self._value, self._chunksize = True, [None] * length, chunksize
        if chunksize > 0:
            self._number_left = -(-length // chunksize)
        else:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]

    def _set(self, i, success_result):
        self._number_left -= 1
        success, result = success_result
        if not success and self._success:
            self._success, self._value = False, result
        elif self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        if self._number_left == 0:
            self._call_back()
            del self._cache[self._job]
            self._event.set()
            self._pool = None


class IMapIterator:
    """Results in order, each as soon as it can be had."""

    def __init__(self, pool):
        self._pool, self._cache = pool, pool._cache
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._items, self._unsorted = deque(), {}
        self._index, self._length = 0, None
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def _end(self):
        if self._index == self._length:
            self._pool = None
            raise StopIteration from None

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                self._end()
                self._cond.wait(timeout)  #@ 861
                if not self._items:
                    self._end()
                    raise TimeoutError from None  #@ 868
            success, value = self._items.popleft()
        if success:
            return value
        raise value  #@ 873

    __next__ = next

    def _arrange(self, i, obj):
        if self._index != i:
            self._unsorted[i] = obj
            return
        while True:
            self._items.append(obj)
            self._index += 1
            if self._index not in self._unsorted:
                break
            obj = self._unsorted.pop(self._index)
        self._cond.notify()

    def _set(self, i, obj):
        with self._cond:
            self._arrange(i, obj)
            if self._index == self._length:
                del self._cache[self._job]
                self._pool = None

    def _set_length(self, length):
        """So many there will be: known when all tasks have been handed out."""
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
                del self._cache[self._job]
                self._pool = None


class IMapUnorderedIterator(IMapIterator):
    """Results as they come."""

    def _arrange(self, i, obj):
        self._items.append(obj)
        self._index += 1
        self._cond.notify()


class ThreadPool(Pool):
    """A pool of threads of this process."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from . import dummy
        return dummy.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue, self._outqueue = SimpleQueue(), SimpleQueue()
        self._quick_put, self._quick_get = self._inqueue.put, self._outqueue.get

    def _get_sentinels(self):
        return [self._change_notifier._reader]

    @staticmethod
    def _get_worker_sentinels(workers):
        """Threads have none."""
        return []

    @staticmethod
    def _help_stuff_finish(inqueue, task_handler, size):
        """Take the tasks away, and tell the workers to end."""
        try:
            while True:
                inqueue.get(block=False)
        except Empty:
            pass
        for _ in range(size):
            inqueue.put(None)

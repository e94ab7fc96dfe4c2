"""ProcessPoolExecutor: processes that make calls.

A call goes from submit() through a dict of pending work to the executor's manager thread, which pickles it into the call queue; a
worker process takes it from there, and puts its result into the result queue, from which the manager gives it to the future.
"""

import itertools
import multiprocessing as mp
import os
import queue
import threading
from functools import partial
from multiprocessing.connection import wait as _wait
from multiprocessing.queues import Queue
from traceback import format_exception

from concurrent.futures import _base

# The manager threads, and how each is woken.
_threads_wakeups = {}
_global_shutdown = False

# So many more calls than workers wait in the call queue; those can no longer be cancelled.
EXTRA_QUEUED_CALLS = 1


class _ThreadWakeup:
    """A pipe that wakes the manager."""

    def __init__(self):
        self._closed = False
        self._reader, self._writer = mp.Pipe(duplex=False)

    def close(self):
        if not self._closed:
            self._closed = True
            for end in (self._writer, self._reader):
                end.close()

    def wakeup(self):
        """Wake the manager, or let it not sleep the next time."""
        if not self._closed:
            self._writer.send_bytes(b"")

    def clear(self):
        """The manager has woken."""
        while not self._closed and self._reader.poll():
            self._reader.recv_bytes()


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    managers = dict(_threads_wakeups)
    for wakeup in managers.values():
        wakeup.wakeup()
    for thread in managers:
        thread.join()


threading._register_atexit(_python_exit)


class _RemoteTraceback(Exception):
    """A worker's traceback, as the cause of the exception that it has sent."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _quoted(error):
    return '\n"""\n%s"""' % "".join(format_exception(type(error), error, error.__traceback__))


class _ExceptionWithTraceback:
    def __init__(self, exc, tb):
        self.exc, self.tb = exc, _quoted(exc)
        # Its frames hold what the call has worked with.
        self.exc.__traceback__ = None

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs


class _ResultItem:
    def __init__(self, work_id, exception=None, result=None, exit_pid=None):
        self.work_id, self.exception, self.result, self.exit_pid = work_id, exception, result, exit_pid


class _CallItem:
    def __init__(self, work_id, fn, args, kwargs):
        self.work_id, self.fn, self.args, self.kwargs = work_id, fn, args, kwargs


class _SafeQueue(Queue):
    """The call queue: a call that cannot be pickled fails its future."""

    def __init__(self, max_size=0, *, ctx, pending_work_items, shutdown_lock, thread_wakeup):
        self.pending_work_items, self.shutdown_lock, self.thread_wakeup = pending_work_items, shutdown_lock, thread_wakeup
        super().__init__(max_size, ctx=ctx)

    def _on_queue_feeder_error(self, e, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(e, obj)
            return
        e.__cause__ = _RemoteTraceback(_quoted(e))
        work_item = self.pending_work_items.pop(obj.work_id, None)
        with self.shutdown_lock:
            self.thread_wakeup.wakeup()
        # Where a worker has ended meanwhile, all futures have failed.
        if work_item is not None:
            work_item.future.set_exception(e)


def _get_chunks(*iterables, chunksize):
    """The arguments of so many calls at a time."""
    calls = zip(*iterables)
    while chunk := tuple(itertools.islice(calls, chunksize)):
        yield chunk


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]  #@ 210


def _sendback_result(result_queue, work_id, result=None, exception=None, exit_pid=None):
    try:
        result_queue.put(_ResultItem(work_id, result=result, exception=exception, exit_pid=exit_pid))  #@ 217
    except BaseException as error:
        exc = _ExceptionWithTraceback(error, error.__traceback__)
        result_queue.put(_ResultItem(work_id, exception=exc, exit_pid=exit_pid))


def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    """What a worker does: one call after the other, until it gets None or has made as many as it may."""
    if initializer is not None:
        try:
            initializer(*initargs)  #@ 240
        except BaseException:
            _base.LOGGER.critical("Exception in initializer:", exc_info=True)
            # The manager sees that the process ends, and takes the pool for broken.
            return
    made = 0
    while True:
        call_item = call_queue.get(block=True)
        if call_item is None:
            result_queue.put(os.getpid())
            return
        made += 1
        exit_pid = os.getpid() if max_tasks is not None and made >= max_tasks else None
        try:
            result = call_item.fn(*call_item.args, **call_item.kwargs)  #@ 261
        except BaseException as error:
            exc = _ExceptionWithTraceback(error, error.__traceback__)
            _sendback_result(result_queue, call_item.work_id, exception=exc, exit_pid=exit_pid)
        else:
            _sendback_result(result_queue, call_item.work_id, result=result, exit_pid=exit_pid)
            del result
        del call_item
        if exit_pid is not None:
            return


class _ExecutorManagerThread(threading.Thread):
    """Stands between the executor and its workers."""

    def __init__(self, executor):
        self.thread_wakeup, self.shutdown_lock = executor._executor_manager_thread_wakeup, executor._shutdown_lock
        self.executor = executor
        self.processes, self.call_queue, self.result_queue = executor._processes, executor._call_queue, executor._result_queue
        self.work_ids_queue, self.pending_work_items = executor._work_ids, executor._pending_work_items
        self.max_tasks_per_child = executor._max_tasks_per_child
        super().__init__()

    def run(self):
        while True:
            self.add_call_item_to_queue()
            result_item, is_broken, cause = self.wait_result_broken_or_wakeup()
            if is_broken:
                return self.terminate_broken(cause)
            if result_item is not None:
                self.take(result_item)
                # While it waits, it is to hold no result.
                del result_item
            if self.is_shutting_down():
                self.flag_executor_shutting_down()
                self.add_call_item_to_queue()
                if not self.pending_work_items:
                    self.join_executor_internals()
                    return

    def take(self, result_item):
        self.process_result_item(result_item)
        exited = result_item.exit_pid is not None
        if exited:
            self.processes.pop(result_item.exit_pid).join()
        executor = self.executor
        if exited:
            with self.shutdown_lock:
                executor._adjust_process_count()
        else:
            executor._idle_worker_semaphore.release()

    def add_call_item_to_queue(self):
        """Hand on what fits into the call queue."""
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            work_item = self.pending_work_items[work_id]
            if work_item.future.set_running_or_notify_cancel():
                self.call_queue.put(_CallItem(work_id, work_item.fn, work_item.args, work_item.kwargs), block=True)
            else:
                del self.pending_work_items[work_id]

    def wait_result_broken_or_wakeup(self):
        """The next result; or that a worker has ended; or nothing, when somebody only calls."""
        result_reader, wakeup_reader = self.result_queue._reader, self.thread_wakeup._reader
        sentinels = [process.sentinel for process in list(self.processes.values())]
        ready = _wait([result_reader, wakeup_reader, *sentinels])
        cause = result_item = None
        is_broken = True
        if result_reader in ready:
            try:
                result_item = result_reader.recv()
                is_broken = False
            except BaseException as error:
                cause = format_exception(type(error), error, error.__traceback__)
        elif wakeup_reader in ready:
            is_broken = False
        with self.shutdown_lock:
            self.thread_wakeup.clear()
        return result_item, is_broken, cause

    def process_result_item(self, result_item):
        if isinstance(result_item, int):
            # A worker has got its None.
            process = self.processes.pop(result_item)
            process.join()
            if not self.processes:
                self.join_executor_internals()
            return
        work_item = self.pending_work_items.pop(result_item.work_id, None)
        if work_item is None:
            return
        if result_item.exception:
            work_item.future.set_exception(result_item.exception)
        else:
            work_item.future.set_result(result_item.result)

    def is_shutting_down(self):
        return _global_shutdown or self.executor._shutdown_thread

    def terminate_broken(self, cause):
        """A worker has ended by itself: nobody knows what it was at, so all futures fail."""
        self.executor._broken = "A child process terminated abruptly, the process pool is not usable anymore"
        self.executor._shutdown_thread = True
        bpe = BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending.")
        if cause is not None:
            bpe.__cause__ = _RemoteTraceback("\n'''\n%s'''" % "".join(cause))
        for work_item in self.pending_work_items.values():
            work_item.future.set_exception(bpe)
        self.pending_work_items.clear()
        for process in self.processes.values():
            process.terminate()
        # The feeding thread may be writing to a pipe that nobody reads any more.
        self.call_queue._reader.close()
        self.join_executor_internals()

    def flag_executor_shutting_down(self):
        executor = self.executor
        executor._shutdown_thread = True
        if executor._cancel_pending_futures:
            for work_id, work_item in list(self.pending_work_items.items()):
                if work_item.future.cancel():
                    del self.pending_work_items[work_id]
            # What was not begun is not in the call queue either.
            while True:
                try:
                    self.work_ids_queue.get_nowait()
                except queue.Empty:
                    break
            executor._cancel_pending_futures = False

    def shutdown_workers(self):
        """A None for each worker that is alive."""
        wanted, sent = self.get_n_children_alive(), 0
        while sent < wanted and self.get_n_children_alive() > 0:
            for _ in range(wanted - sent):
                try:
                    self.call_queue.put_nowait(None)
                    sent += 1
                except queue.Full:
                    break

    def join_executor_internals(self):
        self.shutdown_workers()
        self.call_queue.close()
        self.call_queue.join_thread()
        with self.shutdown_lock:
            self.thread_wakeup.close()
        for process in self.processes.values():
            process.join()
        _threads_wakeups.pop(self, None)

    def get_n_children_alive(self):
        return sum(process.is_alive() for process in self.processes.values())


def _chain_from_iterable_of_lists(iterable):
    """The items of all lists, which are not held any longer than needed."""
    for element in iterable:
        element.reverse()
        while element:
            yield element.pop()


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker of a ProcessPoolExecutor ended while a call was being made."""


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@ 663
        self._max_workers = max_workers
        if mp_context is None:
            mp_context = mp.get_context("spawn" if max_tasks_per_child is not None else None)
        self._mp_context = mp_context
        forks = mp_context.get_start_method(allow_none=False) == "fork"
        # A fork with several threads is not safe: with fork, all workers are started before the manager is.
        self._safe_to_dynamically_spawn_children = not forks
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@ 683
        self._initializer, self._initargs = initializer, initargs
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")  #@ 689
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")  #@ 691
            if forks:
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method;"
                                 " supply a different mp_context.")  #@ 694
        self._max_tasks_per_child = max_tasks_per_child
        self._executor_manager_thread, self._processes = None, {}
        self._shutdown_thread, self._shutdown_lock = False, threading.Lock()
        self._idle_worker_semaphore = threading.Semaphore(0)
        # Why the pool can do nothing any more, or False.
        self._broken = False
        self._queue_count, self._pending_work_items, self._cancel_pending_futures = 0, {}, False
        self._executor_manager_thread_wakeup = _ThreadWakeup()
        self._call_queue = _SafeQueue(
            max_size=max_workers + EXTRA_QUEUED_CALLS, ctx=mp_context, pending_work_items=self._pending_work_items,
            shutdown_lock=self._shutdown_lock, thread_wakeup=self._executor_manager_thread_wakeup)
        # Where workers were killed, its feeding thread need not complain.
        self._call_queue._ignore_epipe = True
        self._result_queue, self._work_ids = mp_context.SimpleQueue(), queue.Queue()

    def _start_executor_manager_thread(self):
        if self._executor_manager_thread is None:
            if not self._safe_to_dynamically_spawn_children:
                for _ in range(len(self._processes), self._max_workers):
                    self._spawn_process()
            self._executor_manager_thread = _ExecutorManagerThread(self)
            self._executor_manager_thread.start()
            _threads_wakeups[self._executor_manager_thread] = self._executor_manager_thread_wakeup

    def _adjust_process_count(self):
        """An idle worker will take the call; if there is none, and room for one more, it is started."""
        if not self._idle_worker_semaphore.acquire(blocking=False) and len(self._processes) < self._max_workers:
            self._spawn_process()

    def _spawn_process(self):
        args = (self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child)
        process = self._mp_context.Process(target=_process_worker, args=args)
        process.start()  #@ 785
        self._processes[process.pid] = process

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called by a worker; gives the future of its result."""
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)  #@ 791
            if self._shutdown_thread:
                raise RuntimeError("cannot schedule new futures after shutdown")  #@ 793
            if _global_shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")  #@ 795
            future = _base.Future()
            self._pending_work_items[self._queue_count] = _WorkItem(future, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            self._executor_manager_thread_wakeup.wakeup()
            if self._safe_to_dynamically_spawn_children:
                self._adjust_process_count()
            self._start_executor_manager_thread()
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of a function for the items of iterables, in their order; so many calls go to a worker at a time."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")  #@ 835
        chunks = _get_chunks(*iterables, chunksize=chunksize)
        return _chain_from_iterable_of_lists(super().map(partial(_process_chunk, fn), chunks, timeout=timeout))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; those that were taken are made, unless they are to be cancelled."""
        with self._shutdown_lock:
            self._cancel_pending_futures, self._shutdown_thread = cancel_futures, True
            if self._executor_manager_thread_wakeup is not None:
                self._executor_manager_thread_wakeup.wakeup()
        if self._executor_manager_thread is not None and wait:
            self._executor_manager_thread.join()
        if self._result_queue is not None and wait:
            self._result_queue.close()
        self._executor_manager_thread = self._call_queue = self._result_queue = None
        self._processes = self._executor_manager_thread_wakeup = None

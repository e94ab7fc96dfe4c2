"""What the library has to forget in a forked process: threads that stayed behind, locks that they may have held, and the parent's chance.

Called in the child before anything else, with the ident that the forking thread had in the parent.
"""

import sys
from _thread import RLock, allocate_lock, get_ident, get_native_id


def _threads(threading, before):
    """Only the thread that forked is left, and it is the main thread now (_after_fork)."""
    threading._active_limbo_lock, threading._shutdown_locks_lock = RLock(), allocate_lock()
    current = threading._active.get(before)
    others = [thread for thread in (*threading._active.values(), *threading._limbo.values()) if thread is not current]
    threading._active.clear()
    threading._limbo.clear()
    threading._shutdown_locks.clear()
    for thread in others:
        thread._is_stopped, thread._tstate_lock = True, None
    if current is None:
        current = threading._MainThread.__new__(threading._MainThread)
        threading.Thread.__init__(current, name="MainThread", daemon=False)
        current._started.set()
    current._ident, current._native_id = get_ident(), get_native_id()
    current._tstate_lock = allocate_lock()
    current._tstate_lock.acquire()
    threading._main_thread = current
    threading._active[current._ident] = current


def _logs(logging):
    logging._lock = RLock()
    for reference in list(logging._handlerList):
        handler = reference()
        if handler is not None and handler.lock is not None:
            handler.createLock()


def _executors(thread):
    thread._global_shutdown_lock = allocate_lock()


_MODULES = (("threading", _threads), ("logging", lambda logging, before: _logs(logging)),
            ("concurrent.futures.thread", lambda thread, before: _executors(thread)),
            ("random", lambda random, before: random.seed()))


def forget(before):
    for name, renew in _MODULES:
        module = sys.modules.get(name)
        if module is not None:
            renew(module, before)

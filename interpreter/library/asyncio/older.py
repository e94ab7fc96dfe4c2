"""asyncio as it was before 3.11, for profiles of older versions; loaded under these only.

The modules are 3.11's all the same. What changes is which names the package has, and some functions and classes behind them:
    up to 3.10   @asyncio.coroutine; wait() takes coroutines, from 3.9 on with a warning; run() leaves Ctrl-C alone; another
                 TimeoutError (exceptions.py)
    3.10         locks and queues say why they no longer take `loop`
    up to 3.9    `loop` arguments, from 3.8 on with a warning; locks and queues belong to a loop from their making
    up to 3.8    Task.current_task() and Task.all_tasks(), `with (yield from lock)`
"""

import sys

from . import coroutines, generator_based, locks, loop_arguments, older_run, queues, tasks

# Public names by the version that they came with.
_CAME = {
    (3, 7): ("BufferedProtocol", "SendfileNotAvailableError", "all_tasks", "create_task", "current_task", "get_running_loop", "run"),
    (3, 9): ("Server", "to_thread"),
    (3, 11): ("Barrier", "BrokenBarrierError", "Runner", "TaskGroup", "Timeout", "timeout", "timeout_at"),
}

_LOCKS = (locks.Lock, locks.Condition, locks.Semaphore, locks.BoundedSemaphore)
_OTHERS = (locks.Event, queues.Queue, queues.PriorityQueue, queues.LifoQueue)


def _classes(mixin, extra):
    """Locks and queues, each behind a mixin; `extra` is one more for those that can be locked. As derived from each other as ever."""
    made = {}
    for plain in _LOCKS + _OTHERS:
        own = (extra, mixin) if extra and plain in _LOCKS else (mixin,)
        parents = tuple(made[base.__name__] for base in plain.__bases__ if base.__name__ in made) or own
        made[plain.__name__] = type(plain.__name__, (*parents, plain), {"__module__": plain.__module__, "__doc__": plain.__doc__})
    return made


def _fit(package):
    """Make the names of the package those of the version."""
    version = sys.version_info[:2]
    package["run"] = older_run.run
    gone = {name for came, names in _CAME.items() if version < came for name in names}
    for name in gone:
        package.pop(name, None)

    coroutines.coroutine = generator_based.coroutine
    package.update(coroutine=generator_based.coroutine, wait=loop_arguments.wait_without)
    if version == (3, 10):
        package.update(_classes(loop_arguments._LoopRefused, None))
    else:
        package.update(loop_arguments._functions(package))
        package.update(_classes(loop_arguments._LoopAtBirth, generator_based._WithYieldFrom if version < (3, 9) else None))
    if version < (3, 9):
        package["Task"] = tasks.Task = generator_based.Task
    package["__all__"] = tuple(name for name in package["__all__"] if name not in gone) + ("coroutine",)

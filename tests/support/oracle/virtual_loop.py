"""Runs small asyncio programs of standard input under CPython's own asyncio, but on a clock that jumps.

In: a JSON list of sources. Out: a JSON list of what each printed. The loop is CPython's; only its clock and its selector are
replaced, so that a program of seconds takes no time and ties fall as they do on an idle machine. Sets whose order CPython
leaves to chance (tasks by their address) are given the order of insertion.
"""

import asyncio
import contextlib
import gc
import io
import json
import math
import selectors
import sys
import traceback


class OrderedSet(dict):
    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


class Stuck(Exception):
    pass


class Clock(selectors.BaseSelector):
    """Time goes on by a little at every look at it, and by the whole wait when there is nothing to do."""

    def __init__(self):
        self.now = 0
        self.real = selectors.DefaultSelector()

    def time(self):
        self.now += 100
        return self.now / 1e9

    def select(self, timeout=None):
        ready = self.real.select(0)
        if timeout is None and not ready:
            # The program would hang here. What cleaning up prints is not its own.
            print("stuck")
            sys.stdout = io.StringIO()
            raise Stuck
        if timeout and not ready:
            self.now += math.ceil(timeout * 1e3) * 1_000_000 + 55_000
        self.now += 1_000
        return ready

    def register(self, *args):
        return self.real.register(*args)

    def unregister(self, *args):
        return self.real.unregister(*args)

    def modify(self, *args):
        return self.real.modify(*args)

    def get_map(self):
        return self.real.get_map()

    def close(self):
        self.real.close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        clock = Clock()
        loop = asyncio.SelectorEventLoop(clock)
        loop.time = clock.time
        return loop


def run(source):
    Task.made = 0
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
        except Stuck:
            pass
        except BaseException:
            traceback.print_exc(file=sys.stdout)
    # What the program leaves in cycles must not clean up in the middle of the next one.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        gc.collect()
    return out.getvalue()


asyncio.set_event_loop_policy(Policy())
asyncio.taskgroups.set = OrderedSet
asyncio.tasks.set = OrderedSet


class Task(asyncio.Task):
    """Tasks are numbered from 1 in every program."""

    made = 0

    def __init__(self, coro, *, loop=None, name=None, context=None):
        Task.made += 1
        self._made = Task.made
        super().__init__(coro, loop=loop, name=name or f"Task-{Task.made}", context=context)


_all_tasks = asyncio.tasks.all_tasks
asyncio.tasks.all_tasks = lambda loop=None: OrderedSet(sorted(_all_tasks(loop), key=lambda task: task._made))
asyncio.tasks.Task = Task
json.dump([run(source) for source in json.load(sys.stdin)], sys.stdout)

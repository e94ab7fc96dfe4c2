"""Coroutines that begin one after the other, until the first of them succeeds: how one connects to a host of many addresses."""

from . import events, exceptions, locks, tasks
from .deferred import contextlib

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Begin the next coroutine when the one before has failed, or has not ended after `delay` seconds (None: no such limit).

    The first that ends without an exception cancels the others. Gives its result, its place, and a list with each one's exception.
    """
    loop = loop or events.get_running_loop()
    places = enumerate(coro_fns)
    problems = []
    running = []
    winner = None, None

    async def run_one(previous_failed):
        nonlocal winner
        if previous_failed is not None:
            with contextlib.suppress(exceptions.TimeoutError):
                await tasks.wait_for(previous_failed.wait(), delay)
        place, coro_fn = next(places, (None, None))
        if coro_fn is None:
            return
        failed = locks.Event()
        running.append(loop.create_task(run_one(failed)))
        problems.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            problems[place] = exc
            failed.set()
        else:
            winner = result, place
            for other, task in enumerate(running):
                if other != place:
                    task.cancel()

    running.append(loop.create_task(run_one(None)))
    try:
        ended = 0
        while ended != len(running):
            done, _ = await tasks.wait(running)
            ended = len(done)
            for task in done:
                if not task.cancelled() and task.exception():
                    raise task.exception()
        return *winner, problems
    finally:
        for task in running:
            task.cancel()

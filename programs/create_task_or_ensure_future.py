"""Two ways to have something run beside you: create_task for coroutines, ensure_future for whatever can be awaited.

What it shows: calling a coroutine function runs nothing. create_task() makes a task of the coroutine, which the loop runs as
soon as its maker awaits something; the task has a name. ensure_future(), older than create_task() (Python 3.7), makes a task
of a coroutine too, wraps any other awaitable object in one, and gives back a future or a task as it is.

What to look at: which of them are new tasks, in whose lanes they run, and that create_task() refuses what is no coroutine.

How to run it:
    gilscope run programs/create_task_or_ensure_future.py
    gilscope timeline programs/create_task_or_ensure_future.py
    gilscope explain programs/create_task_or_ensure_future.py
"""

import asyncio


async def brew(drink):
    await asyncio.sleep(0.002)
    return drink


class Order:
    """Can be awaited, but is no coroutine."""

    def __await__(self):
        return brew("cocoa").__await__()


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("water")
    first = asyncio.create_task(brew("tea"), name="tea")
    print("create_task(coroutine)    a task named", first.get_name())
    second = asyncio.ensure_future(brew("coffee"))
    print("ensure_future(coroutine) ", "a task" if isinstance(second, asyncio.Task) else "no task")
    third = asyncio.ensure_future(Order())
    print("ensure_future(awaitable) ", "a task" if isinstance(third, asyncio.Task) else "no task")
    print("ensure_future(future)    ", "the same future" if asyncio.ensure_future(future) is future else "another one")
    print("ensure_future(task)      ", "the same task" if asyncio.ensure_future(first) is first else "another one")
    try:
        asyncio.create_task(Order())
    except TypeError as error:
        print("create_task(awaitable)   ", str(error).split(",")[0])
    print([await each for each in (first, second, third, future)])


asyncio.run(main())

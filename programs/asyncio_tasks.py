"""Three asyncio tasks on one thread: no GIL is needed to take turns.

What it shows: tasks change hands only where they say `await`. While one of them computes without awaiting, all the others
stand still, however ready they are; no switch interval comes to their rescue.

What to look at: one thread lane, and under it a lane a task. `greedy` runs for a while without awaiting. The sleeps of the
other two are long over by then, but the event loop has had no chance to notice: their · goes on until greedy is done.

`gilscope stats` names it: the loop is stuck.

How to run it:
    gilscope timeline programs/asyncio_tasks.py
    gilscope stats programs/asyncio_tasks.py
    gilscope explain programs/asyncio_tasks.py
"""

import asyncio


async def tick(name, times):
    for number in range(times):
        await asyncio.sleep(0.002)
        print(f"{name} {number}")
    return times


async def greedy():
    await asyncio.sleep(0.005)
    total = 0
    for number in range(400_000):
        total += number
    print("greedy computed", total)
    return total


async def main():
    results = await asyncio.gather(tick("tick", 4), tick("tock", 3), greedy())
    print("results", results)


asyncio.run(main())

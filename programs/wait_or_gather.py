"""Several tasks at once: asyncio.wait gives two sets, done and pending; asyncio.gather gives one list of results.

What it shows: wait() never raises what a task raised and cancels nothing. It returns at its timeout, or when the first task is
done (FIRST_COMPLETED), and says which tasks are done; the others run on. gather() waits for all, gives results in the order of
its arguments, not that of their ends, and passes on the first exception, unless it is told to return them.

What to look at: after 150 ms one is done and two are pending; these two are waited for a second time. In the timeline, see that
main awaits while the tasks run on, and is ready as soon as what it waits for is true.

How to run it:
    gilscope run programs/wait_or_gather.py
    gilscope timeline programs/wait_or_gather.py
"""

import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "broken":
        raise OSError("no answer")
    return name.upper()


def start():
    pages = {"slow": 0.3, "fast": 0.1, "broken": 0.2}
    return [asyncio.create_task(fetch(name, seconds), name=name) for name, seconds in pages.items()]


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    done, pending = await asyncio.wait(start(), timeout=0.15)
    print("wait, 150 ms:    done", names(done), "pending", names(pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    print("wait, the first: done", names(done), "pending", names(pending))
    print("                 it raised", repr(done.pop().exception()))
    if pending:
        await asyncio.wait(pending)

    print("gather:         ", await asyncio.gather(*start(), return_exceptions=True))
    try:
        await asyncio.gather(*start())
    except OSError as error:
        print("gather raises:  ", repr(error))


asyncio.run(main())

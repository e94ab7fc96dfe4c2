"""An event loop that is got, run and closed by hand, as before Python 3.7; and asyncio.run, which does it all.

What it shows: get_event_loop() makes a loop if the main thread has none yet, run_until_complete() runs it until one coroutine
has ended, close() throws it away. What else was running is not cancelled by anybody: here it is done by hand. asyncio.run()
makes a new loop, cancels what is left, ends generators and the executor's threads, closes the loop, and leaves none behind.

What to look at: the helper that main() leaves behind. By hand it is still pending afterwards; after asyncio.run() it is done.
In the table of tasks, the last two are asyncio.run's own.

How to run it:
    gilscope run programs/event_loop_by_hand.py
    gilscope stats programs/event_loop_by_hand.py
    gilscope run programs/event_loop_by_hand.py --profile 3.12
"""

import asyncio


async def help_for_ever(way):
    try:
        while True:
            print(f"{way}: the helper helps")
            await asyncio.sleep(0.02)
    finally:
        print(f"{way}: the helper is told to stop")


async def main(way):
    helper = asyncio.ensure_future(help_for_ever(way))
    await asyncio.sleep(0.03)
    return helper


loop = asyncio.get_event_loop()
try:
    helper = loop.run_until_complete(main("by hand"))
    print("by hand: main is over, is the helper?", helper.done())
    helper.cancel()
    loop.run_until_complete(asyncio.gather(helper, return_exceptions=True))
finally:
    loop.close()

helper = asyncio.run(main("run"))
print("run: main is over, is the helper?", helper.done())

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("afterwards:", error)

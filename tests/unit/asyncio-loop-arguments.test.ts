// `loop` arguments and coroutines where there should be tasks: taken, taken with a warning, refused, as each version did.

import { describeVersions, type VersionCase } from "../support/versions.ts";

const SLEEPING_WORK = `import asyncio
async def work(n):
    await asyncio.sleep(n / 1000)
    return n
`;

const CASES: readonly VersionCase[] = [
  {
    what: "functions take a loop up to 3.9",
    source: `import asyncio
async def work(n): return n
async def attempt(make):
    try:
        result = make()
        if asyncio.iscoroutine(result) or asyncio.isfuture(result): result = await result
        print("fine")
    except TypeError as e: print("TypeError", e)
async def main(loop):
    await attempt(lambda: asyncio.sleep(0, loop=loop))
    await attempt(lambda: asyncio.wait_for(asyncio.sleep(0), 1, loop=loop))
    await attempt(lambda: asyncio.gather(asyncio.sleep(0), loop=loop))
    await attempt(lambda: asyncio.shield(asyncio.ensure_future(asyncio.sleep(0)), loop=loop))
    await attempt(lambda: asyncio.wait([asyncio.ensure_future(asyncio.sleep(0))], loop=loop))
    await asyncio.sleep(0)
loop = asyncio.new_event_loop()
import warnings; warnings.simplefilter("ignore", RuntimeWarning)
loop.run_until_complete(main(loop))
loop.close()
`,
    prints: [
      [
        ["3.6", "3.7"],
        `fine
fine
fine
fine
fine
`,
      ],
      [
        ["3.8"],
        `fine
fine
fine
fine
fine
a.py:6: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  if asyncio.iscoroutine(result) or asyncio.isfuture(result): result = await result
a.py:13: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  await attempt(lambda: asyncio.shield(asyncio.ensure_future(asyncio.sleep(0)), loop=loop))
`,
      ],
      [
        ["3.9"],
        `fine
fine
fine
fine
fine
a.py:6: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  if asyncio.iscoroutine(result) or asyncio.isfuture(result): result = await result
a.py:12: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  await attempt(lambda: asyncio.gather(asyncio.sleep(0), loop=loop))
a.py:13: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  await attempt(lambda: asyncio.shield(asyncio.ensure_future(asyncio.sleep(0)), loop=loop))
`,
      ],
      [
        ["3.10", "3.13"],
        `TypeError sleep() got an unexpected keyword argument 'loop'
TypeError wait_for() got an unexpected keyword argument 'loop'
TypeError gather() got an unexpected keyword argument 'loop'
TypeError shield() got an unexpected keyword argument 'loop'
TypeError wait() got an unexpected keyword argument 'loop'
`,
      ],
    ],
  },
  {
    what: "locks and queues take a loop up to 3.9, and say in 3.10 why no longer",
    source: `import asyncio
loop = asyncio.new_event_loop()
for kind in (asyncio.Event, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Condition, asyncio.Queue, asyncio.PriorityQueue):
    try:
        made = kind(loop=loop)
        print(made._loop is loop, kind.__module__, isinstance(made, asyncio.Semaphore))
    except TypeError as e: print(str(e).replace(kind.__name__ + ".__init__", "__init__"))
loop.close()
`,
    prints: [
      [
        ["3.6", "3.7"],
        `True asyncio.locks False
True asyncio.locks True
True asyncio.locks True
True asyncio.locks False
True asyncio.queues False
True asyncio.queues False
`,
      ],
      [
        ["3.8", "3.9"],
        `True asyncio.locks False
True asyncio.locks True
True asyncio.locks True
True asyncio.locks False
True asyncio.queues False
True asyncio.queues False
a.py:5: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  made = kind(loop=loop)
`,
      ],
      [
        ["3.10"],
        `As of 3.10, the *loop* parameter was removed from Event() since it is no longer necessary
As of 3.10, the *loop* parameter was removed from Semaphore() since it is no longer necessary
As of 3.10, the *loop* parameter was removed from BoundedSemaphore() since it is no longer necessary
As of 3.10, the *loop* parameter was removed from Condition() since it is no longer necessary
As of 3.10, the *loop* parameter was removed from Queue() since it is no longer necessary
As of 3.10, the *loop* parameter was removed from PriorityQueue() since it is no longer necessary
`,
      ],
      [
        ["3.11"],
        `__init__() got an unexpected keyword argument 'loop'
__init__() got an unexpected keyword argument 'loop'
__init__() got an unexpected keyword argument 'loop'
__init__() got an unexpected keyword argument 'loop'
__init__() got an unexpected keyword argument 'loop'
Queue.__init__() got an unexpected keyword argument 'loop'
`,
      ],
    ],
  },
  {
    what: "up to 3.9 a lock belongs to the loop of its making",
    source: `import asyncio
asyncio.set_event_loop(asyncio.new_event_loop())
lock = asyncio.Lock()
async def hold():
    async with lock: await asyncio.sleep(0.001)
async def main():
    results = await asyncio.gather(hold(), hold(), return_exceptions=True)
    print([type(r).__name__ for r in results], [str(r).split("got")[-1].split("Future")[-1][-30:] for r in results if r])
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
asyncio.get_event_loop().close()
`,
    prints: [
      [
        ["3.7", "3.9"],
        `['NoneType', 'RuntimeError'] ['> attached to a different loop']
`,
      ],
      [
        ["3.10"],
        `['NoneType', 'NoneType'] []
`,
      ],
    ],
  },
  {
    what: "what waits in another loop cannot be awaited",
    source: `import asyncio
other = asyncio.new_event_loop()
async def main():
    for make in (lambda: asyncio.sleep(1, loop=other), lambda: asyncio.wait_for(other.create_future(), 1, loop=other)):
        try: await make()
        except RuntimeError as e: print(str(e)[:5], str(e)[-33:])
loop = asyncio.new_event_loop()
import warnings; warnings.simplefilter("ignore")
try: loop.run_until_complete(main())
except TypeError as e: print(e)
`,
    prints: [
      [
        ["3.6", "3.9"],
        `Task  ing> attached to a different loop
Task  ing> attached to a different loop
`,
      ],
      [
        ["3.10"],
        `sleep() got an unexpected keyword argument 'loop'
`,
      ],
    ],
  },
  {
    what: "as_completed takes a loop up to 3.9",
    source: `${SLEEPING_WORK}async def main(loop):
    try:
        for next_one in asyncio.as_completed([work(3), work(1)], loop=loop, timeout=1): print(await next_one)
    except TypeError as e: print(e)
import warnings; warnings.simplefilter("ignore", RuntimeWarning)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main(loop))
`,
    prints: [
      [
        ["3.6", "3.7"],
        `1
3
`,
      ],
      [
        ["3.8", "3.9"],
        `1
3
a.py:7: DeprecationWarning: The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.
  for next_one in asyncio.as_completed([work(3), work(1)], loop=loop, timeout=1): print(await next_one)
`,
      ],
      [
        ["3.10"],
        `as_completed() got an unexpected keyword argument 'loop'
`,
      ],
    ],
  },
  {
    what: "wait takes coroutines up to 3.10",
    source: `${SLEEPING_WORK}async def main():
    try:
        done, pending = await asyncio.wait([work(1), work(2)])
        print(sorted(t.result() for t in done), pending)
        await asyncio.wait([])
    except (TypeError, ValueError) as e: print(e)
import warnings; warnings.simplefilter("ignore", RuntimeWarning)
asyncio.new_event_loop().run_until_complete(main())
`,
    prints: [
      [
        ["3.6", "3.8"],
        `[1, 2] set()
Set of coroutines/Futures is empty.
`,
      ],
      [
        ["3.9", "3.10"],
        `[1, 2] set()
Set of coroutines/Futures is empty.
a.py:7: DeprecationWarning: The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python 3.8, and scheduled for removal in Python 3.11.
  done, pending = await asyncio.wait([work(1), work(2)])
`,
      ],
      [
        ["3.11"],
        `Passing coroutines is forbidden, use tasks explicitly.
`,
      ],
    ],
  },
];

describeVersions(CASES);

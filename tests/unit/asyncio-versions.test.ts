// asyncio as each version had it: what python3 of that version prints, its warnings after its output.

import { describe, expect, it } from "vitest";
import type { ProfileName } from "../../scheduler/index.ts";
import { runProgram } from "../../terminal/index.ts";

interface Case {
  readonly what: string;
  readonly source: string;
  /** By the first and the last version that print it. */
  readonly prints: readonly (readonly [readonly ProfileName[], string])[];
}

const CASES: readonly Case[] = [
  {
    what: "names come and go",
    source: `import asyncio
for name in ("coroutine", "run", "create_task", "get_running_loop", "current_task", "to_thread", "timeout", "TaskGroup", "Runner", "Barrier"):
    try: getattr(asyncio, name); print("+", name)
    except AttributeError as e: print(e)
print(sorted(set(("run", "coroutine", "Barrier", "sleep")) & set(asyncio.__all__)))
`,
    prints: [
      [
        ["3.6"],
        `+ coroutine
module 'asyncio' has no attribute 'run'
module 'asyncio' has no attribute 'create_task'
module 'asyncio' has no attribute 'get_running_loop'
module 'asyncio' has no attribute 'current_task'
module 'asyncio' has no attribute 'to_thread'
module 'asyncio' has no attribute 'timeout'
module 'asyncio' has no attribute 'TaskGroup'
module 'asyncio' has no attribute 'Runner'
module 'asyncio' has no attribute 'Barrier'
['coroutine', 'sleep']
`,
      ],
      [
        ["3.7", "3.8"],
        `+ coroutine
+ run
+ create_task
+ get_running_loop
+ current_task
module 'asyncio' has no attribute 'to_thread'
module 'asyncio' has no attribute 'timeout'
module 'asyncio' has no attribute 'TaskGroup'
module 'asyncio' has no attribute 'Runner'
module 'asyncio' has no attribute 'Barrier'
['coroutine', 'run', 'sleep']
`,
      ],
      [
        ["3.9", "3.10"],
        `+ coroutine
+ run
+ create_task
+ get_running_loop
+ current_task
+ to_thread
module 'asyncio' has no attribute 'timeout'
module 'asyncio' has no attribute 'TaskGroup'
module 'asyncio' has no attribute 'Runner'
module 'asyncio' has no attribute 'Barrier'
['coroutine', 'run', 'sleep']
`,
      ],
      [
        ["3.11", "3.13"],
        `module 'asyncio' has no attribute 'coroutine'
+ run
+ create_task
+ get_running_loop
+ current_task
+ to_thread
+ timeout
+ TaskGroup
+ Runner
+ Barrier
['Barrier', 'run', 'sleep']
`,
      ],
    ],
  },
  {
    what: "@asyncio.coroutine up to 3.10",
    source: `import asyncio
def work(n):
    yield from asyncio.sleep(0.001 * n)
    return n
work = asyncio.coroutine(work)
later = asyncio.coroutine(lambda: work(3))
async def already(): return 7
already = asyncio.coroutine(already)
def plain(): return 5
plain = asyncio.coroutine(plain)
async def main():
    print(await work(1), await later(), await already(), await plain(), asyncio.iscoroutinefunction(plain), asyncio.iscoroutine(plain()))
    print(await asyncio.gather(work(2), work(1)))
asyncio.new_event_loop().run_until_complete(main())
`,
    prints: [
      [
        ["3.6", "3.7"],
        `1 3 7 5 True True
[2, 1]
`,
      ],
      [
        ["3.8", "3.10"],
        `1 3 7 5 True True
[2, 1]
a.py:5: DeprecationWarning: "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead
  work = asyncio.coroutine(work)
a.py:6: DeprecationWarning: "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead
  later = asyncio.coroutine(lambda: work(3))
a.py:8: DeprecationWarning: "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead
  already = asyncio.coroutine(already)
a.py:10: DeprecationWarning: "@coroutine" decorator is deprecated since Python 3.8, use "async def" instead
  plain = asyncio.coroutine(plain)
`,
      ],
      [
        ["3.11", "3.13"],
        `Traceback (most recent call last):
  File "a.py", line 5, in <module>
    work = asyncio.coroutine(work)
           ^^^^^^^^^^^^^^^^^
AttributeError: module 'asyncio' has no attribute 'coroutine'. Did you mean: 'coroutines'?
`,
      ],
    ],
  },
  {
    what: "timeouts and cancellations are other exceptions",
    source: `import asyncio, concurrent.futures
print(asyncio.TimeoutError.__module__, concurrent.futures.TimeoutError.__module__, asyncio.CancelledError.__module__)
async def main():
    try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError as error: print(repr(error), isinstance(error, TimeoutError))
    task = asyncio.ensure_future(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try: await task
    except BaseException as error: print(repr(error), isinstance(error, Exception))
asyncio.new_event_loop().run_until_complete(main())
`,
    prints: [
      [
        ["3.6", "3.7"],
        `concurrent.futures._base concurrent.futures._base concurrent.futures._base
TimeoutError() False
CancelledError() True
`,
      ],
      [
        ["3.8", "3.10"],
        `asyncio.exceptions concurrent.futures._base asyncio.exceptions
TimeoutError() False
CancelledError() False
`,
      ],
      [
        ["3.11"],
        `builtins builtins asyncio.exceptions
TimeoutError() True
CancelledError() False
`,
      ],
    ],
  },
  {
    what: "get_event_loop makes a loop",
    source: `import asyncio
async def main(): return 1
loop = asyncio.get_event_loop()
print(loop.run_until_complete(main()), asyncio.get_event_loop() is loop)
loop.close()
try: loop.run_forever()
except RuntimeError as e: print(e)
asyncio.set_event_loop(None)
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
`,
    prints: [
      [
        ["3.6", "3.11"],
        `1 True
Event loop is closed
There is no current event loop in thread 'MainThread'.
`,
      ],
      [
        ["3.12", "3.13"],
        `1 True
Event loop is closed
There is no current event loop in thread 'MainThread'.
a.py:3: DeprecationWarning: There is no current event loop
  loop = asyncio.get_event_loop()
`,
      ],
    ],
  },
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
    source: `import asyncio
async def work(n):
    await asyncio.sleep(n / 1000)
    return n
async def main(loop):
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
    source: `import asyncio
async def work(n):
    await asyncio.sleep(n / 1000)
    return n
async def main():
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
  {
    what: "Task has methods up to 3.8 that are functions since",
    source: `import asyncio
async def main():
    try:
        task = asyncio.Task.current_task()
        print(type(task), task in asyncio.Task.all_tasks(), isinstance(task, asyncio.Task))
        done = asyncio.ensure_future(asyncio.sleep(0)); await done
        print(len(asyncio.Task.all_tasks()))
    except AttributeError as e: print(e)
asyncio.new_event_loop().run_until_complete(main())
`,
    prints: [
      [
        ["3.6", "3.7"],
        `<class '_asyncio.Task'> True True
2
`,
      ],
      [
        ["3.8"],
        `<class '_asyncio.Task'> True True
2
a.py:4: DeprecationWarning: Task.current_task() is deprecated, use asyncio.current_task() instead
  task = asyncio.Task.current_task()
a.py:5: DeprecationWarning: Task.all_tasks() is deprecated, use asyncio.all_tasks() instead
  print(type(task), task in asyncio.Task.all_tasks(), isinstance(task, asyncio.Task))
a.py:7: DeprecationWarning: Task.all_tasks() is deprecated, use asyncio.all_tasks() instead
  print(len(asyncio.Task.all_tasks()))
`,
      ],
      [
        ["3.9", "3.13"],
        `type object '_asyncio.Task' has no attribute 'current_task'
`,
      ],
    ],
  },
  {
    what: "with (yield from lock) up to 3.8",
    source: `import asyncio
asyncio.set_event_loop(asyncio.new_event_loop())
lock = asyncio.Lock()
async def awaiting():
    with await lock: print("b", lock.locked())
import types
@types.coroutine
def work():
    with (yield from lock):
        print("a", lock.locked())
    print(lock.locked())
async def both():
    await work(); await awaiting()
    try:
        with lock: pass
    except (RuntimeError, AttributeError) as e: print(type(e).__name__, e)
try: asyncio.get_event_loop().run_until_complete(both())
except Exception as e: print(type(e).__name__, e)
`,
    prints: [
      [
        ["3.6"],
        `a True
False
b True
RuntimeError "yield from" should be used as context manager expression
`,
      ],
      [
        ["3.7", "3.8"],
        `a True
False
b True
RuntimeError "yield from" should be used as context manager expression
a.py:9: DeprecationWarning: 'with (yield from lock)' is deprecated use 'async with lock' instead
  with (yield from lock):
a.py:5: DeprecationWarning: 'with await lock' is deprecated use 'async with lock' instead
  with await lock: print("b", lock.locked())
`,
      ],
      [
        ["3.9", "3.13"],
        `TypeError 'Lock' object is not iterable
`,
      ],
    ],
  },
];

describe.each(CASES)("$what", ({ source, prints }) => {
  it.each(prints.flatMap(([versions, text]) => versions.map((version) => [version, text] as const)))("%s", (profile, text) => {
    const { stdout, stderr } = runProgram({ source, profile, path: "a.py", maxEvents: 0 });
    expect(stdout + stderr).toBe(text);
  });
});

// asyncio as each version had it: its names, exceptions, decorators, loops and methods.

import { describeVersions, type VersionCase } from "../support/versions.ts";

const CASES: readonly VersionCase[] = [
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
    what: "run leaves Ctrl-C alone up to 3.10",
    source: `import asyncio, os
import signal

async def main():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by Ctrl-C")
        raise

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
try: asyncio.run(5)
except ValueError as error: print(error)
async def inner(): asyncio.run(main())
import warnings
warnings.simplefilter("ignore", RuntimeWarning)
try: asyncio.run(inner())
except RuntimeError as error: print(error)
`,
    prints: [
      [
        ["3.7", "3.10"],
        `interrupted
a coroutine was expected, got 5
asyncio.run() cannot be called from a running event loop
`,
      ],
      [
        ["3.11", "3.13"],
        `cancelled by Ctrl-C
interrupted
a coroutine was expected, got 5
asyncio.run() cannot be called from a running event loop
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

describeVersions(CASES);

import asyncio


async def inner():
    pass


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    finally:
        coroutine.close()


asyncio.run(main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_run_in_a_running_loop.py", line 16, in <module>
# stderr:     asyncio.run(main())
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 190, in run
# stderr:     return runner.run(main)
# stderr:            ^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 118, in run
# stderr:     return self._loop.run_until_complete(task)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/base_events.py", line 653, in run_until_complete
# stderr:     return future.result()
# stderr:            ^^^^^^^^^^^^^^^
# stderr:   File "uncaught_run_in_a_running_loop.py", line 11, in main
# stderr:     asyncio.run(coroutine)
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 186, in run
# stderr:     raise RuntimeError(
# stderr: RuntimeError: asyncio.run() cannot be called from a running event loop

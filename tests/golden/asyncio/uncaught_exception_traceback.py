import asyncio

async def main():
    await asyncio.sleep(0)
    return {}["k"]

asyncio.run(main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_exception_traceback.py", line 7, in <module>
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
# stderr:   File "uncaught_exception_traceback.py", line 5, in main
# stderr:     return {}["k"]
# stderr:            ~~^^^^^
# stderr: KeyError: 'k'

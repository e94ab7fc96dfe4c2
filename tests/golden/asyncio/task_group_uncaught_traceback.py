import asyncio

async def bad():
    raise ValueError("bad")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())

asyncio.run(main())
# exit: 1
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "task_group_uncaught_traceback.py", line 10, in <module>
# stderr:   |     asyncio.run(main())
# stderr:   |   File ".../lib/python3.11/asyncio/runners.py", line 190, in run
# stderr:   |     return runner.run(main)
# stderr:   |            ^^^^^^^^^^^^^^^^
# stderr:   |   File ".../lib/python3.11/asyncio/runners.py", line 118, in run
# stderr:   |     return self._loop.run_until_complete(task)
# stderr:   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   |   File ".../lib/python3.11/asyncio/base_events.py", line 653, in run_until_complete
# stderr:   |     return future.result()
# stderr:   |            ^^^^^^^^^^^^^^^
# stderr:   |   File "task_group_uncaught_traceback.py", line 7, in main
# stderr:   |     async with asyncio.TaskGroup() as group:
# stderr:   |   File ".../lib/python3.11/asyncio/taskgroups.py", line 145, in __aexit__
# stderr:   |     raise me from None
# stderr:   | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | Traceback (most recent call last):
# stderr:     |   File "task_group_uncaught_traceback.py", line 4, in bad
# stderr:     |     raise ValueError("bad")
# stderr:     | ValueError: bad
# stderr:     +------------------------------------

import asyncio

async def bad():
    raise ValueError("oops")

async def main():
    task = asyncio.create_task(bad(), name="T-bad")
    await asyncio.sleep(0.05)
    del task

asyncio.run(main())
# stderr: Task exception was never retrieved
# stderr: future: <Task finished name='T-bad' coro=<bad() done, defined at exception_never_retrieved.py:3> exception=ValueError('oops')>
# stderr: Traceback (most recent call last):
# stderr:   File "exception_never_retrieved.py", line 4, in bad
# stderr:     raise ValueError("oops")
# stderr: ValueError: oops

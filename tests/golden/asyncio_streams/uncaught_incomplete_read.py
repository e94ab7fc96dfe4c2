import asyncio

async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"abc")
    reader.feed_eof()
    await reader.readexactly(5)

asyncio.run(main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_incomplete_read.py", line 9, in <module>
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
# stderr:   File "uncaught_incomplete_read.py", line 7, in main
# stderr:     await reader.readexactly(5)
# stderr:   File ".../lib/python3.11/asyncio/streams.py", line 745, in readexactly
# stderr:     raise exceptions.IncompleteReadError(incomplete, n)
# stderr: asyncio.exceptions.IncompleteReadError: 3 bytes read on a total of 5 expected bytes

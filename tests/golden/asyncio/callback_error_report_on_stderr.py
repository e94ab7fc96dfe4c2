import asyncio

def bad():
    raise ValueError("in callback")

async def main():
    asyncio.get_running_loop().call_soon(bad)
    await asyncio.sleep(0.05)
    print("loop goes on")

asyncio.run(main())
# expect: loop goes on
# stderr: Exception in callback bad() at callback_error_report_on_stderr.py:3
# stderr: handle: <Handle bad() at callback_error_report_on_stderr.py:3>
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/asyncio/events.py", line 80, in _run
# stderr:     self._context.run(self._callback, *self._args)
# stderr:   File "callback_error_report_on_stderr.py", line 4, in bad
# stderr:     raise ValueError("in callback")
# stderr: ValueError: in callback

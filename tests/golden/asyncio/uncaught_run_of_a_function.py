import asyncio


class Main:
    def __repr__(self):
        return "<main>"


asyncio.run(Main())
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "uncaught_run_of_a_function.py", line 9, in <module>
# stderr:     asyncio.run(Main())
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 190, in run
# stderr:     return runner.run(main)
# stderr:            ^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/asyncio/runners.py", line 89, in run
# stderr:     raise ValueError("a coroutine was expected, got {!r}".format(coro))
# stderr: ValueError: a coroutine was expected, got <main>

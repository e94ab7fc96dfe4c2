import time
from concurrent.futures import ThreadPoolExecutor

def divide(x):
    time.sleep(0.25)
    return 1 / x

with ThreadPoolExecutor(1) as pool:
    list(pool.map(divide, [0]))
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "traceback_of_result.py", line 9, in <module>
# stderr:     list(pool.map(divide, [0]))
# stderr:   File ".../lib/python3.11/concurrent/futures/_base.py", line 619, in result_iterator
# stderr:     yield _result_or_cancel(fs.pop())
# stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/concurrent/futures/_base.py", line 317, in _result_or_cancel
# stderr:     return fut.result(timeout)
# stderr:            ^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/concurrent/futures/_base.py", line 456, in result
# stderr:     return self.__get_result()
# stderr:            ^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/concurrent/futures/_base.py", line 401, in __get_result
# stderr:     raise self._exception
# stderr:   File ".../lib/python3.11/concurrent/futures/thread.py", line 58, in run
# stderr:     result = self.fn(*self.args, **self.kwargs)
# stderr:              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "traceback_of_result.py", line 6, in divide
# stderr:     return 1 / x
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero

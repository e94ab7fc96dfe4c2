import threading

def work(x):
    raise ValueError("boom %d" % x)

t = threading.Thread(target=work, args=(3,))
t.start()
t.join()
print("main goes on")
# expect: main goes on
# stderr: Exception in thread Thread-1 (work):
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/threading.py", line 1045, in _bootstrap_inner
# stderr:     self.run()
# stderr:   File ".../lib/python3.11/threading.py", line 982, in run
# stderr:     self._target(*self._args, **self._kwargs)
# stderr:   File "uncaught_exception_report.py", line 4, in work
# stderr:     raise ValueError("boom %d" % x)
# stderr: ValueError: boom 3

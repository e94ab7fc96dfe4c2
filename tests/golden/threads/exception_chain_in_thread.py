import threading

def work():
    try:
        {}["k"]
    except KeyError as error:
        raise RuntimeError("wrapped") from error

t = threading.Thread(target=work, name="T")
t.start()
t.join()
# stderr: Exception in thread T:
# stderr: Traceback (most recent call last):
# stderr:   File "exception_chain_in_thread.py", line 5, in work
# stderr:     {}["k"]
# stderr:     ~~^^^^^
# stderr: KeyError: 'k'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/threading.py", line 1045, in _bootstrap_inner
# stderr:     self.run()
# stderr:   File ".../lib/python3.11/threading.py", line 982, in run
# stderr:     self._target(*self._args, **self._kwargs)
# stderr:   File "exception_chain_in_thread.py", line 7, in work
# stderr:     raise RuntimeError("wrapped") from error
# stderr: RuntimeError: wrapped

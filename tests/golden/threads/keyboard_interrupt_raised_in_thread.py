import threading

def work():
    raise KeyboardInterrupt

t = threading.Thread(target=work, name="T")
t.start()
t.join()
print("main goes on")
# expect: main goes on
# stderr: Exception in thread T:
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/threading.py", line 1045, in _bootstrap_inner
# stderr:     self.run()
# stderr:   File ".../lib/python3.11/threading.py", line 982, in run
# stderr:     self._target(*self._args, **self._kwargs)
# stderr:   File "keyboard_interrupt_raised_in_thread.py", line 4, in work
# stderr:     raise KeyboardInterrupt
# stderr: KeyboardInterrupt

import threading

class Worker(threading.Thread):
    def run(self):
        {}["missing"]

t = Worker(name="worker one")
t.start()
t.join()
# stderr: Exception in thread worker one:
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/threading.py", line 1045, in _bootstrap_inner
# stderr:     self.run()
# stderr:   File "uncaught_exception_in_named_subclass.py", line 5, in run
# stderr:     {}["missing"]
# stderr:     ~~^^^^^^^^^^^
# stderr: KeyError: 'missing'

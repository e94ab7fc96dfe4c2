from multiprocessing import Process

def work(n):
    return 1 / n

if __name__ == "__main__":
    p = Process(target=work, args=(0,))
    p.start()
    p.join()
    print("exit code", p.exitcode)
# expect: exit code 1
# stderr: Process Process-1:
# stderr: Traceback (most recent call last):
# stderr:   File ".../lib/python3.11/multiprocessing/process.py", line 314, in _bootstrap
# stderr:     self.run()
# stderr:   File ".../lib/python3.11/multiprocessing/process.py", line 108, in run
# stderr:     self._target(*self._args, **self._kwargs)
# stderr:   File "uncaught_exception_report.py", line 4, in work
# stderr:     return 1 / n
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero

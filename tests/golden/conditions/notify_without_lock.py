import threading

condition = threading.Condition()
for f in (condition.notify, condition.notify_all, condition.wait):
    try:
        f()
    except RuntimeError as error:
        print(error)
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock

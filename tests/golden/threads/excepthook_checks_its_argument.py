import queue
import threading

for call in (
    lambda: threading.excepthook(3),
    lambda: threading.ExceptHookArgs([1]),
    lambda: threading.ExceptHookArgs(range(5)),
    lambda: threading.ExceptHookArgs(5),
    lambda: queue.SimpleQueue(1),
    lambda: queue.SimpleQueue(size=1),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: _thread.excepthook argument type must be ExceptHookArgs
# expect: _thread._ExceptHookArgs() takes a 4-sequence (1-sequence given)
# expect: _thread._ExceptHookArgs() takes a 4-sequence (5-sequence given)
# expect: constructor requires a sequence
# expect: SimpleQueue() takes no positional arguments
# expect: SimpleQueue() takes no keyword arguments

import threading

print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e6, threading.get_native_id() > 0)
# expect: True True True

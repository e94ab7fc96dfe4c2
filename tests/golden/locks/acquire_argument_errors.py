import threading

lock = threading.Lock()
for args in ((False, 1), (True, -2), (True, "x"), (True, 1e100)):
    try:
        lock.acquire(*args)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be positive
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError timestamp out of range for platform time_t

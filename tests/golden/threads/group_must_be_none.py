import threading

try:
    threading.Thread("group")
except AssertionError as error:
    print(error)  # expect: group argument must be None for now

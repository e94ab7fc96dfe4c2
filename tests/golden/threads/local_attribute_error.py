import threading

data = threading.local()
try:
    data.missing
except AttributeError as error:
    print(error)  # expect: '_thread._local' object has no attribute 'missing'
try:
    threading.local(1)
except TypeError as error:
    print(error)  # expect: Initialization arguments are not supported

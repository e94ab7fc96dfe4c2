import threading

print(threading.excepthook is threading.__excepthook__, threading.ExceptHookArgs.__name__)
# expect: True _ExceptHookArgs

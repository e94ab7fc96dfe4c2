import threading

class Bad(threading.Thread):
    def __init__(self):
        self.x = 1

try:
    Bad().start()
except RuntimeError as error:
    print(error)  # expect: thread.__init__() not called

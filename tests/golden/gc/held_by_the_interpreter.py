import contextvars
import gc
import signal
import threading


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def handle(self, *_):
        print("handled by", self.name)


def hand_over():
    held = Held("signal")
    signal.signal(signal.SIGUSR1, held.handle)
    held = Held("context")
    variable.set(held)
    held = Held("thread")
    local.held = held


variable = contextvars.ContextVar("variable")
local = threading.local()
hand_over()
gc.collect()
print("all live:", variable.get().name, local.held.name)  # expect: all live: context thread
signal.raise_signal(signal.SIGUSR1)  # expect: handled by signal
signal.signal(signal.SIGUSR1, signal.SIG_DFL)  # expect: del signal
gc.collect()
variable.set(None)  # expect: del context
gc.collect()
local.held = None  # expect: del thread
print("end")  # expect: end

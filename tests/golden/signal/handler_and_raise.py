import signal

def handler(number, frame):
    print("got", signal.Signals(number).name, frame.f_code.co_name)

print(signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL)  # expect: True
signal.raise_signal(signal.SIGUSR1)  # expect: got SIGUSR1 <module>
print(signal.getsignal(signal.SIGUSR1) is handler, signal.SIGINT, repr(signal.SIGTERM))
# expect: True 2 <Signals.SIGTERM: 15>

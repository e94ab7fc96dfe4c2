import signal

signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print("survived", signal.getsignal(signal.SIGUSR1))  # expect: survived 1

import signal

try:
    signal.raise_signal(signal.SIGINT)
    print("never")
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted

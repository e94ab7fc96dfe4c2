import signal
import threading

def work():
    try:
        signal.signal(signal.SIGUSR1, signal.SIG_DFL)
    except ValueError as error:
        print(error)

t = threading.Thread(target=work)
t.start()
t.join()
# expect: signal only works in main thread of the main interpreter

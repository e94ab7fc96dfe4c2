import _thread, signal, threading, time
try:
    _thread.interrupt_main()
    print("not reached")
except KeyboardInterrupt: print("here")  # expect: here
signal.signal(signal.SIGUSR1, lambda n, f: print("usr1", n, f.f_lineno))
_thread.interrupt_main(signal.SIGUSR1); print("after")
# expect: usr1 10 7
# expect: after
_thread.interrupt_main(signal.SIGUSR2); print("default: nothing")  # expect: default: nothing
signal.signal(signal.SIGINT, signal.SIG_IGN); _thread.interrupt_main(); print("ignored: nothing")
# expect: ignored: nothing
signal.signal(signal.SIGINT, signal.default_int_handler)
def t(): time.sleep(0.1); _thread.interrupt_main()
threading.Thread(target=t).start()
try: time.sleep(1)
except KeyboardInterrupt: print("from another")  # expect: from another
try: _thread.interrupt_main(99)
except ValueError as e: print(e)  # expect: signal number out of range

import sys
import threading


def use():
    import _slow
    sys.stdout.write(f"{_slow.early} {_slow.late}\n")


threads = [threading.Thread(target=use) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# expect: 1 2
# expect: 1 2
# expect: 1 2

"""Two computing threads under a lock that they share now and then."""

import threading

guard = threading.Lock()
total = 0


def work(rounds):
    global total
    for outer in range(rounds):
        part = 0
        for number in range(1000):
            part += number ^ outer
        with guard:
            total += part


threads = [threading.Thread(target=work, args=(1200,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)

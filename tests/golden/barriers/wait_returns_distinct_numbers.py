import threading

barrier = threading.Barrier(3)
numbers = []
threads = [threading.Thread(target=lambda: numbers.append(barrier.wait())) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(numbers), barrier.parties, barrier.n_waiting, barrier.broken)  # expect: [0, 1, 2] 3 0 False

import threading

barrier = threading.Barrier(2)
rounds = {0: [], 1: []}
def work(name):
    for r in range(2):
        rounds[r].append(name)
        barrier.wait()

threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads: t.start()
for t in threads: t.join()
print([sorted(v) for v in rounds.values()])  # expect: [['a', 'b'], ['a', 'b']]

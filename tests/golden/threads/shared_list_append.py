import threading

seen = []
def work(n):
    for i in range(100):
        seen.append(n)

threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(len(seen), sorted(set(seen)))  # expect: 400 [0, 1, 2, 3]

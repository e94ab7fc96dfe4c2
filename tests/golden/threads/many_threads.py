import threading

results = [None] * 50
def work(i):
    results[i] = i * i

threads = [threading.Thread(target=work, args=(i,)) for i in range(50)]
for t in threads: t.start()
for t in threads: t.join()
print(sum(results), threads[-1].name)  # expect: 40425 Thread-50 (work)

import threading

a, b = threading.Lock(), threading.Lock()
done = []
def work(n):
    for _ in range(50):
        with a, b:
            done.append(n)

threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(len(done), done.count(0))  # expect: 100 50

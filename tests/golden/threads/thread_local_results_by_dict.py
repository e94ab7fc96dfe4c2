import threading

results = {}
def work(name):
    results[name] = sum(range(len(name) * 1000))

threads = [threading.Thread(target=work, args=(n,)) for n in ("a", "bb")]
for t in threads: t.start()
for t in threads: t.join()
print(results == {"a": 499500, "bb": 1999000})  # expect: True

import threading

def dive(n):
    try:
        return dive(n + 1)
    except RecursionError:
        return n

results = []
t = threading.Thread(target=lambda: results.append(dive(0) > 900))
t.start()
t.join()
print(results, dive(0) > 900)  # expect: [True] True

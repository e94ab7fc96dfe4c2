import threading

total = []
def work(n):
    local = n * 10
    total.append(local)

for n in range(3):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(total)  # expect: [0, 10, 20]

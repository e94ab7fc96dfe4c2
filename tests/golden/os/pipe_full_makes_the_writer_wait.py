import os
import threading

r, w = os.pipe()
sizes = []


def write():
    sizes.append(os.write(w, b"x" * 200_000))
    os.close(w)


writer = threading.Thread(target=write)
writer.start()
total = 0
while part := os.read(r, 50_000):
    total += len(part)
writer.join()
print(sizes, total)  # expect: [200000] 200000

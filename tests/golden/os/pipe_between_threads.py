import os
import threading

r, w = os.pipe()


def write():
    for word in (b"one ", b"two ", b"three"):
        os.write(w, word)
    os.close(w)


writer = threading.Thread(target=write)
writer.start()
parts = []
while part := os.read(r, 4):
    parts.append(part)
writer.join()
print(b"".join(parts), os.read(r, 4))  # expect: b'one two three' b''
os.close(r)

import threading

with open("lines", "wb") as f:
    for number in range(3000):
        f.write(b"%05d\n" % number)
shared = open("lines", "rb", buffering=64)
seen = []


def read():
    while line := shared.read(6):
        seen.append(line)


readers = [threading.Thread(target=read) for _ in range(4)]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
shared.close()
print(len(seen), sorted(seen) == [b"%05d\n" % number for number in range(3000)])  # expect: 3000 True

out = open("out", "wb", buffering=50)


def write(name):
    for number in range(200):
        out.write(b"%d %d\n" % (name, number))


writers = [threading.Thread(target=write, args=(name,)) for name in range(4)]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
out.close()
with open("out", "rb") as f:
    lines = f.read().splitlines()
print(len(lines), len(set(lines)), all(len(line.split()) == 2 for line in lines))  # expect: 800 800 True

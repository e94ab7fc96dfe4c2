import os

os.mkdir("d")
os.mkdir("d/sub")
with open("d/f.txt", "w") as f:
    f.write("abc")
with os.scandir("d") as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.stat().st_size if entry.is_file() else "-", os.fspath(entry))
# expect: <DirEntry 'f.txt'> d/f.txt False 3 d/f.txt
# expect: <DirEntry 'sub'> d/sub True - d/sub
print(sorted(entry.path for entry in os.scandir(b"d")), list(entries))  # expect: [b'd/f.txt', b'd/sub'] []
with os.scandir("d") as entries:
    next(entries)
try:
    next(entries)
except StopIteration:
    print("closed")  # expect: closed
fd = os.open("d", os.O_RDONLY)
print(sorted(os.listdir(fd)), sorted(entry.path for entry in os.scandir(fd)), os.stat(fd).st_mode == os.stat("d").st_mode)
# expect: ['f.txt', 'sub'] ['f.txt', 'sub'] True
os.close(fd)

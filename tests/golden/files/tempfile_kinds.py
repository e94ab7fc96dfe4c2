import os
import tempfile

with tempfile.TemporaryFile("w+") as f:
    f.write("hidden")
    f.seek(0)
    print(f.read())  # expect: hidden
with tempfile.NamedTemporaryFile(suffix=".txt") as f:
    f.write(b"x")
    f.flush()
    print(os.path.exists(f.name), os.path.getsize(f.name), f.name.endswith(".txt"), oct(os.stat(f.name).st_mode & 0o777))
# expect: True 1 True 0o600
print(os.path.exists(f.name))  # expect: False
with tempfile.TemporaryDirectory() as folder:
    open(os.path.join(folder, "in"), "w").close()
    print(os.path.isdir(folder), os.listdir(folder), oct(os.stat(folder).st_mode & 0o777))
# expect: True ['in'] 0o700
print(os.path.exists(folder))  # expect: False
fd, path = tempfile.mkstemp()
os.write(fd, b"abc")
os.close(fd)
print(open(path).read())  # expect: abc
os.remove(path)
with tempfile.SpooledTemporaryFile(max_size=4) as f:
    f.write(b"ab")
    f.write(b"cdef")
    f.seek(0)
    print(f.read())  # expect: b'abcdef'

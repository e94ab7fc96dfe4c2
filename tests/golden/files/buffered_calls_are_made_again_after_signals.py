import errno
import io


class Raw(io.RawIOBase):
    calls = 0

    def readable(self):
        return True

    def writable(self):
        return True

    def interrupted(self, what):
        self.calls += 1
        if self.calls % 3 != 0:
            raise OSError(errno.EINTR, what)

    def readinto(self, buffer):
        self.interrupted("read")
        buffer[:2] = b"a\n"
        return 2 if self.calls < 7 else 0

    def write(self, data):
        self.interrupted("write")
        return len(data)


raw = Raw()
reader = io.BufferedReader(raw)
print(reader.readline(), raw.calls)  # expect: b'a\n' 3
print(reader.read(), raw.calls)  # expect: b'a\n' 9
raw.calls = 0
with io.TextIOWrapper(io.BufferedWriter(raw)) as writer:
    writer.write("text")
    writer.flush()
    print(raw.calls)  # expect: 3
raw = Raw()
print(raw.readall(), raw.calls)  # expect: b'a\na\n' 9
raw.calls = 0
print(raw.readline(), raw.calls)  # expect: b'a\n' 3
raw.calls = 0
raw.writelines([b"x", b"y"])
print(raw.calls)  # expect: 6
try:
    raw.read(1)
except InterruptedError as error:
    print(error)  # expect: [Errno 4] read

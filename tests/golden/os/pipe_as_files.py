import os
import threading

r, w = os.pipe()
reader, writer = os.fdopen(r), os.fdopen(w, "w")
print(reader.readable(), reader.seekable(), writer.writable(), writer.isatty())  # expect: True False True False


def write():
    with writer:
        for number in range(3):
            print("line", number, file=writer)


thread = threading.Thread(target=write)
thread.start()
with reader:
    for line in reader:
        print(repr(line))
# expect: 'line 0\n'
# expect: 'line 1\n'
# expect: 'line 2\n'
thread.join()
try:
    reader.seek(0)
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.

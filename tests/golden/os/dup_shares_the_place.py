import os

with open("f.txt", "wb") as f:
    f.write(b"abcdefgh")
fd = os.open("f.txt", os.O_RDONLY)
copy = os.dup(fd)
print(os.read(fd, 3), os.read(copy, 2), os.lseek(fd, 0, os.SEEK_CUR))  # expect: b'abc' b'de' 5
os.close(fd)
print(os.read(copy, 9))  # expect: b'fgh'
os.close(copy)
for call in (lambda: os.read(copy, 1), lambda: os.dup(copy), lambda: os.dup2(copy, 9), lambda: os.fstat(copy)):
    try:
        call()
    except OSError as error:
        print(error.errno, error)
# expect: 9 [Errno 9] Bad file descriptor
# expect: 9 [Errno 9] Bad file descriptor
# expect: 9 [Errno 9] Bad file descriptor
# expect: 9 [Errno 9] Bad file descriptor

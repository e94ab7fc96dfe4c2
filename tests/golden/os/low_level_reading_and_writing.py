import os

fd = os.open("f.bin", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
print(os.write(fd, b"0123456789"), os.lseek(fd, -4, os.SEEK_END), os.read(fd, 2))  # expect: 10 6 b'67'
print(os.pread(fd, 3, 1), os.pwrite(fd, b"XY", 2), os.lseek(fd, 0, os.SEEK_CUR))  # expect: b'123' 2 8
os.ftruncate(fd, 5)
os.fsync(fd)
status = os.fstat(fd)
print(status.st_size, oct(status.st_mode), os.isatty(fd), os.pread(fd, 99, 0))  # expect: 5 0o100600 False b'01XY4'
os.close(fd)
os.truncate("f.bin", 2)
print(os.path.getsize("f.bin"))  # expect: 2
for flags in (os.O_RDWR | os.O_CREAT | os.O_EXCL, os.O_RDONLY | os.O_DIRECTORY):
    try:
        os.open("f.bin", flags)
    except OSError as error:
        print(type(error).__name__, error)
# expect: FileExistsError [Errno 17] File exists: 'f.bin'
# expect: NotADirectoryError [Errno 20] Not a directory: 'f.bin'
fd = os.open("f.bin", os.O_WRONLY | os.O_APPEND)
os.lseek(fd, 0, os.SEEK_SET)
os.write(fd, b"end")
try:
    os.read(fd, 1)
except OSError as error:
    print(error)  # expect: [Errno 9] Bad file descriptor
os.close(fd)
print(open("f.bin", "rb").read())  # expect: b'01end'

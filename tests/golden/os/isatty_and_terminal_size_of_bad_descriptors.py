import os

r, w = os.pipe()
print(os.isatty(r), os.isatty(99), os.isatty(-1))  # expect: False False False
for fd in (r, 99):
    try:
        os.get_terminal_size(fd)
    except OSError as error:
        print(error)
# expect: [Errno 25] Inappropriate ioctl for device
# expect: [Errno 9] Bad file descriptor

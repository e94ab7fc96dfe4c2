import os

r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as error:
    print(error.errno, error)  # expect: 32 [Errno 32] Broken pipe
try:
    os.read(w, 1)
except OSError as error:
    print(error)  # expect: [Errno 9] Bad file descriptor
os.close(w)
try:
    os.close(w)
except OSError as error:
    print(error)  # expect: [Errno 9] Bad file descriptor

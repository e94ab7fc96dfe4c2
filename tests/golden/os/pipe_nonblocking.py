import os

r, w = os.pipe()
print(os.get_blocking(r))  # expect: True
os.set_blocking(r, False)
print(os.get_blocking(r), os.get_blocking(w))  # expect: False True
try:
    os.read(r, 1)
except BlockingIOError as error:
    print(error.errno, error)  # expect: 11 [Errno 11] Resource temporarily unavailable
os.set_blocking(w, False)
written = 0
try:
    while True:
        written += os.write(w, b"x" * 4096)
except BlockingIOError as error:
    print(written, error)  # expect: 65536 [Errno 11] Resource temporarily unavailable
with open(r, "rb", buffering=0) as raw:
    print(len(raw.read(70_000)), raw.read(1))  # expect: 65536 None

# not cpython: it waits there for ever
import os

r, w = os.pipe()
print("reads", flush=True)
os.read(r, 1)
# expect: reads
# deadlock: MainThread reads from a pipe, to which nobody will write

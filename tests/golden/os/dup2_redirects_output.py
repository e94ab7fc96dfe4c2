import os
import sys

print("before", flush=True)
saved = os.dup(1)
with open("out.txt", "w") as out:
    os.dup2(out.fileno(), 1)
print("into the file", flush=True)
os.write(1, b"and this\n")
os.dup2(saved, 1)
os.close(saved)
print("after", flush=True)
with open("out.txt") as out:
    print(out.readlines())
# expect: before
# expect: after
# expect: ['into the file\n', 'and this\n']

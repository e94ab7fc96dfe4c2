import os

with open("f", "w") as f:
    f.write("x")
os.utime("f", (100, 200.5))
status = os.stat("f")
print(status.st_atime, status.st_mtime, status.st_atime_ns, status.st_mtime_ns, status[7], status[8])
# expect: 100.0 200.5 100000000000 200500000000 100 200
os.utime("f", ns=(1_000_000_001, 2_000_000_002))
print(os.stat("f").st_atime_ns, os.stat("f").st_mtime_ns, os.path.getmtime("f"))
# expect: 1000000001 2000000002 2.000000002
with open("f", "a") as f:
    f.write("y")
print(os.stat("f").st_mtime > 1000)  # expect: True
for call in (lambda: os.utime("f", (1, 2), ns=(1, 2)), lambda: os.utime("f", 5), lambda: os.utime("none")):
    try:
        call()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError utime: you may specify either 'times' or 'ns' but not both
# expect: TypeError utime: 'times' must be either a tuple of two ints or None
# expect: FileNotFoundError [Errno 2] No such file or directory

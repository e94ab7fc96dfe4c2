f = open("f.txt", "w+")
f.close()
for name, args in (("read", ()), ("write", ("x",)), ("seek", (0,)), ("tell", ()), ("flush", ()), ("readline", ()), ("truncate", ()), ("fileno", ()),
                   ("isatty", ()), ("__iter__", ()), ("__enter__", ()), ("readable", ())):
    try:
        print(name, getattr(f, name)(*args))
    except ValueError as error:
        print(name, error)
# expect: read I/O operation on closed file.
# expect: write I/O operation on closed file.
# expect: seek I/O operation on closed file.
# expect: tell I/O operation on closed file.
# expect: flush I/O operation on closed file.
# expect: readline I/O operation on closed file.
# expect: truncate I/O operation on closed file.
# expect: fileno I/O operation on closed file
# expect: isatty I/O operation on closed file
# expect: __iter__ I/O operation on closed file.
# expect: __enter__ I/O operation on closed file.
# expect: readable I/O operation on closed file
print(f.closed, f.close())  # expect: True None
b = open("f.txt", "rb")
b.close()
for name in ("read", "readline", "peek", "read1", "tell", "seekable"):
    try:
        getattr(b, name)()
    except ValueError as error:
        print(name, error)
# expect: read read of closed file
# expect: readline readline of closed file
# expect: peek peek of closed file
# expect: read1 read of closed file
# expect: tell I/O operation on closed file
# expect: seekable I/O operation on closed file

for mode in ("z", "rw", "r+w", "", "bt"):
    try:
        open("x", mode)
    except ValueError as error:
        print(error)
# expect: invalid mode: 'z'
# expect: must have exactly one of create/read/write/append mode
# expect: must have exactly one of create/read/write/append mode
# expect: Must have exactly one of create/read/write/append mode and at most one plus
# expect: can't have text and binary mode at once
f = open("c.txt", "w")
f.close()
f.close()
try:
    f.write("x")
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.
try:
    open("c.txt").write("x")
except OSError as error:
    print(type(error).__name__, error)  # expect: UnsupportedOperation not writable

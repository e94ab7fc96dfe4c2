import select
import socket

a, b = socket.socketpair()
fd = a.fileno()
calls = [lambda: select.select([1.5], [], [], 0), lambda: select.select(["x"], [], [], 0), lambda: select.select([], [], [], "x"),
         lambda: select.select([], [], [], -1), lambda: select.select([-1], [], [], 0), lambda: select.select([5000], [], [], 0),
         lambda: select.select(5, [], [], 0)]
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: TypeError timeout must be a float or None
# expect: ValueError timeout must be non-negative
# expect: ValueError file descriptor cannot be a negative integer (-1)
# expect: ValueError filedescriptor out of range in select()
# expect: TypeError arguments 1-3 must be sequences
a.close()
try:
    select.select([fd], [], [], 0)
except OSError as error:
    print(error)  # expect: [Errno 9] Bad file descriptor
try:
    select.select([a], [], [], 0)
except ValueError as error:
    print(error)  # expect: file descriptor cannot be a negative integer (-1)
print(select.select([], [], [], 0.01))  # expect: ([], [], [])

import socket

a, b = socket.socketpair()
with a.makefile("w") as out:
    out.write("one\ntwo\n")
a.close()
print(b.makefile().readlines())  # expect: ['one\n', 'two\n']

import select
import selectors
import socket

a, b = socket.socketpair()
print(select.select([a], [], [], 0))  # expect: ([], [], [])
b.send(b"x")
print(select.select([a], [], [], 1)[0] == [a])  # expect: True
s = selectors.DefaultSelector()
s.register(a, selectors.EVENT_READ, data="tag")
print([(key.data, mask == selectors.EVENT_READ) for key, mask in s.select(0)])  # expect: [('tag', True)]
s.unregister(a)

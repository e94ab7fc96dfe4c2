import select
import socket

a, b = socket.socketpair()
poll = select.poll()
poll.register(a, select.POLLIN)
print(poll.poll(0))  # expect: []
b.send(b"x")
print([(fd == a.fileno(), events) for fd, events in poll.poll(1000)])  # expect: [(True, 1)]
poll.modify(a, select.POLLIN | select.POLLOUT)
print([events for _, events in poll.poll(0)])  # expect: [5]
b.close()
print([events == select.POLLIN | select.POLLOUT | select.POLLHUP for _, events in poll.poll(0)])  # expect: [True]
poll.unregister(a)
try:
    poll.unregister(a)
except KeyError as error:
    print("KeyError", error.args == (a.fileno(),))  # expect: KeyError True
print(poll.poll(10))  # expect: []

a, b = socket.socketpair()
with select.epoll() as epoll:
    epoll.register(a, select.EPOLLIN | select.EPOLLET)
    b.send(b"one")
    print([events for _, events in epoll.poll(1)], epoll.poll(0))  # expect: [1] []
    b.send(b"two")
    print([events for _, events in epoll.poll(1)], epoll.poll(0))  # expect: [1] []
    try:
        epoll.register(a)
    except FileExistsError as error:
        print(error)  # expect: [Errno 17] File exists
    epoll.unregister(a)
    try:
        epoll.modify(a, select.EPOLLIN)
    except FileNotFoundError as error:
        print(error)  # expect: [Errno 2] No such file or directory
    epoll.register(a, select.EPOLLIN | select.EPOLLONESHOT)
    print([events for _, events in epoll.poll(1)], epoll.poll(0))  # expect: [1] []
print(epoll.closed)  # expect: True
try:
    epoll.poll()
except ValueError as error:
    print(error)  # expect: I/O operation on closed epoll object

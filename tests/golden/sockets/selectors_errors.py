import selectors
import socket

a, b = socket.socketpair()
for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with cls() as selector:
        key = selector.register(a, selectors.EVENT_READ, "data")
        print(cls.__name__, key.data, key.events, key.fd == a.fileno(), len(selector.get_map()))
        for call in (lambda: selector.register(a, selectors.EVENT_READ), lambda: selector.unregister(b), lambda: selector.get_key(b),
                     lambda: selector.register(b, 0), lambda: selector.register("x", 1), lambda: selector.modify(b, 1)):
            try:
                call()
            except (KeyError, ValueError) as error:
                print(type(error).__name__, str(error).replace(str(a), "A").replace(str(b), "B").replace(str(a.fileno()), "N"))
        print(selector.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE).events)
        print([(key.fileobj is a, mask) for key, mask in selector.select(0)])
        b.send(b"x")
        print([mask for key, mask in selector.select(1)])
        a.recv(1)
        print(selector.unregister(a).fileobj is a, selector.select(0))
    print(selector.get_map())
# expect: SelectSelector data 1 True 1
# expect: KeyError 'A (FD N) is already registered'
# expect: KeyError 'B is not registered'
# expect: KeyError 'B is not registered'
# expect: ValueError Invalid events: 0
# expect: ValueError Invalid file object: 'x'
# expect: KeyError 'B is not registered'
# expect: 3
# expect: [(True, 2)]
# expect: [3]
# expect: True []
# expect: None
# expect: PollSelector data 1 True 1
# expect: KeyError 'A (FD N) is already registered'
# expect: KeyError 'B is not registered'
# expect: KeyError 'B is not registered'
# expect: ValueError Invalid events: 0
# expect: ValueError Invalid file object: 'x'
# expect: KeyError 'B is not registered'
# expect: 3
# expect: [(True, 2)]
# expect: [3]
# expect: True []
# expect: None
# expect: EpollSelector data 1 True 1
# expect: KeyError 'A (FD N) is already registered'
# expect: KeyError 'B is not registered'
# expect: KeyError 'B is not registered'
# expect: ValueError Invalid events: 0
# expect: ValueError Invalid file object: 'x'
# expect: KeyError 'B is not registered'
# expect: 3
# expect: [(True, 2)]
# expect: [3]
# expect: True []
# expect: None

import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    done = loop.create_future()

    def readable(name):
        data = left.recv(100)
        print(name, data)
        if not data:
            print("removed", loop.remove_reader(left), loop.remove_reader(left))
            done.set_result(None)

    def writable():
        print("writable")
        right.send(b"from the callback")
        loop.remove_writer(right)

    loop.add_reader(left, readable, "old")
    loop.add_reader(left, readable, "new")
    loop.add_writer(right, writable)
    await asyncio.sleep(0.1)
    right.send(b"later")
    await asyncio.sleep(0.1)
    right.close()
    await done
    left.close()
    for wrong in (-1, "x", left):
        try:
            loop.add_reader(wrong, print)
        except (ValueError, TypeError) as error:
            print(type(error).__name__)

asyncio.run(main())
# expect: writable
# expect: new b'from the callback'
# expect: new b'later'
# expect: new b''
# expect: removed True False
# expect: ValueError
# expect: ValueError
# expect: ValueError

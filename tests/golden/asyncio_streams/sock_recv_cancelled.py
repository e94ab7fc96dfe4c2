import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    try:
        await asyncio.wait_for(loop.sock_recv(left, 10), 0.1)
    except TimeoutError:
        print("timeout", loop.remove_reader(left))
    right.send(b"kept")
    print(await loop.sock_recv(left, 10))
    right.close()
    print(await loop.sock_recv(left, 10))
    left.close()
    try:
        await loop.sock_recv(left, 10)
    except OSError as error:
        print(error)

asyncio.run(main())
# expect: timeout False
# expect: b'kept'
# expect: b''
# expect: [Errno 9] Bad file descriptor

import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(type=socket.SOCK_DGRAM) as left, socket.socket(type=socket.SOCK_DGRAM) as right:
        for sock in (left, right):
            sock.setblocking(False)
            sock.bind(("127.0.0.1", 0))
        waiting = asyncio.create_task(loop.sock_recvfrom(right, 100))
        await asyncio.sleep(0)
        print(waiting.done(), await loop.sock_sendto(left, b"datagram", right.getsockname()))
        data, address = await waiting
        print(data, address == left.getsockname())
        await loop.sock_sendto(right, b"answer", address)
        buffer = bytearray(10)
        count, address = await loop.sock_recvfrom_into(left, buffer)
        print(count, buffer, address == right.getsockname())

asyncio.run(main())
# expect: False 8
# expect: b'datagram' True
# expect: 6 bytearray(b'answer\x00\x00\x00\x00') True

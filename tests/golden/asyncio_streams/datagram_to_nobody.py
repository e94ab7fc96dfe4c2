import asyncio, socket

class Client(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done
    def error_received(self, exc):
        self.done.set_result(exc)

async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        address = sock.getsockname()
    done = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=address)
    transport.sendto(b"anybody?")
    print(repr(await done), transport.is_closing())
    transport.abort()
    print(transport.is_closing())
    for options in ({}, {"local_addr": "x"}, {"local_addr": ("127.0.0.1",)}):
        try:
            await loop.create_datagram_endpoint(asyncio.DatagramProtocol, **options)
        except (ValueError, TypeError) as error:
            print(repr(error))

asyncio.run(main())
# expect: ConnectionRefusedError(111, 'Connection refused') False
# expect: True
# expect: ValueError('unexpected address family')
# expect: TypeError('2-tuple is expected')
# expect: TypeError('2-tuple is expected')

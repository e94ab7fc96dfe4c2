import asyncio, socket

class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        print("made")
        self.transport = transport
    def data_received(self, data):
        self.transport.write(data * 2)

async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    transport, _ = await loop.connect_accepted_socket(Echo, left)
    reader, writer = await asyncio.open_connection(sock=right)
    writer.write(b"ab")
    print(await reader.readexactly(4))
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.1)
    print(transport.is_closing(), left.fileno())

asyncio.run(main())
# expect: made
# expect: b'abab'
# expect: True -1

import asyncio

class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("made")
    def data_received(self, data):
        print("data", data)
        self.transport.write(data)
        self.transport.close()
    def connection_lost(self, error):
        print("lost", error)

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x")
    print("client", await reader.read())
    writer.close()
    await asyncio.sleep(0.05)
    server.close()

asyncio.run(main())
# expect: made
# expect: data b'x'
# expect: lost None
# expect: client b'x'

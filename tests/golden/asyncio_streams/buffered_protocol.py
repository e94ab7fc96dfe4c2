import asyncio

class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.done = done
        self.buffer = bytearray(4)
        self.parts = []
    def get_buffer(self, sizehint):
        return self.buffer
    def buffer_updated(self, nbytes):
        self.parts.append(bytes(self.buffer[:nbytes]))
    def eof_received(self):
        print("eof", self.parts)
    def connection_lost(self, exc):
        self.done.set_result(exc)

def handle(reader, writer):
    writer.write(b"0123456789")
    writer.close()

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    done = loop.create_future()
    await loop.create_connection(lambda: Buffered(done), *server.sockets[0].getsockname())
    print(await done)
    server.close()

asyncio.run(main())
# expect: eof [b'0123', b'4567', b'89']
# expect: None

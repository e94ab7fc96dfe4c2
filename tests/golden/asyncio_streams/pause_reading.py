import asyncio

class Receiver(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.received = b""
    def data_received(self, data):
        self.received += data

async def main():
    loop = asyncio.get_running_loop()
    protocols = []
    def make():
        protocols.append(Receiver())
        return protocols[-1]
    server = await loop.create_server(make, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.1)
    receiver, = protocols
    receiver.transport.pause_reading()
    receiver.transport.pause_reading()
    writer.write(b"first")
    await asyncio.sleep(0.1)
    print("paused", receiver.received, receiver.transport.is_reading())
    receiver.transport.resume_reading()
    await asyncio.sleep(0.1)
    print("resumed", receiver.received, receiver.transport.is_reading())
    receiver.transport.close()
    print(receiver.transport.is_reading(), receiver.transport.is_closing())
    receiver.transport.resume_reading()
    writer.close()
    server.close()

asyncio.run(main())
# expect: paused b'' False
# expect: resumed b'first' True
# expect: False True

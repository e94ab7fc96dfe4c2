import asyncio

class Fragile(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError(f"cannot take {data}")
    def connection_lost(self, exc):
        print("lost", repr(exc))

def report(loop, context):
    print(context["message"], repr(context["exception"]), sorted(context))

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    server = await loop.create_server(Fragile, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x")
    print(await reader.read())
    writer.close()
    server.close()

asyncio.run(main())
# expect: Fatal error: protocol.data_received() call failed. ValueError("cannot take b'x'") ['exception', 'message', 'protocol', 'transport']
# expect: lost ValueError("cannot take b'x'")
# expect: b''

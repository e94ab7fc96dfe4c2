import asyncio, os

class Writer(asyncio.Protocol):
    def __init__(self, lost):
        self.lost = lost
    def connection_lost(self, exc):
        self.lost.set_result(exc)

async def main():
    loop = asyncio.get_running_loop()
    for size in (0, 300_000):
        read_end, write_end = os.pipe()
        lost = loop.create_future()
        transport, _ = await loop.connect_write_pipe(lambda: Writer(lost), os.fdopen(write_end, "wb"))
        transport.write(bytes(size))
        os.close(read_end)
        print(repr(await lost), repr(transport).split(" fd=")[0], transport.is_closing())

asyncio.run(main())
# expect: None <_UnixWritePipeTransport closed True
# expect: BrokenPipeError() <_UnixWritePipeTransport closed True

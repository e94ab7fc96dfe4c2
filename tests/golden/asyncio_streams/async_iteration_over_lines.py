import asyncio

async def handle(reader, writer):
    writer.writelines([b"first\n", b"second\n", b"\n", b"last without newline"])
    await writer.drain()
    writer.close()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        async for line in reader:
            print(line)
        print(reader.at_eof())
        writer.close()

asyncio.run(main())
# expect: b'first\n'
# expect: b'second\n'
# expect: b'\n'
# expect: b'last without newline'
# expect: True

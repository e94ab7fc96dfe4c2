import asyncio

async def handle(reader, writer):
    everything = await reader.read()
    print("server read to the end", everything, reader.at_eof())
    writer.write(everything[::-1])
    await writer.drain()
    writer.close()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"abc")
        print(writer.can_write_eof(), writer.is_closing())
        writer.write_eof()
        try:
            writer.write(b"more")
        except RuntimeError as error:
            print(error)
        print("client", await reader.read())
        writer.close()
        print(writer.is_closing())
        await writer.wait_closed()

asyncio.run(main())
# expect: True False
# expect: Cannot call write() after write_eof()
# expect: server read to the end b'abc' True
# expect: client b'cba'
# expect: True

import asyncio, os, tempfile

async def main():
    loop = asyncio.get_running_loop()

    async def handle(reader, writer):
        writer.write(b"head ")
        print("sent", await loop.sendfile(writer.transport, file, 10, 70_000))
        writer.write(b" tail")
        writer.close()
        try:
            await loop.sendfile(writer.transport, file)
        except RuntimeError as error:
            print(error)

    with tempfile.TemporaryFile() as file:
        file.write(bytes(range(256)) * 400)
        file.flush()
        async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            data = await reader.read()
            print(len(data), data[:8], data[-7:], file.tell())
            writer.close()

asyncio.run(main())
# expect: sent 70000
# expect: Transport is closing
# expect: 70010 b'head \n\x0b\x0c' b'xy tail' 70010

import asyncio

async def handle(reader, writer):
    writer.close()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        await asyncio.sleep(0.25)
        try:
            for count in range(10):
                writer.write(b"into the void")
                await writer.drain()
                await asyncio.sleep(0.1)
        except (ConnectionResetError, BrokenPipeError) as error:
            print(type(error).__name__, error, count)
        for _ in range(7):
            writer.write(b"again")

asyncio.run(main())
# expect: b''
# expect: ConnectionResetError Connection lost 1
# stderr: socket.send() raised exception.
# stderr: socket.send() raised exception.
# stderr: socket.send() raised exception.

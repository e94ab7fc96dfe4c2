import asyncio

async def handle(reader, writer):
    await asyncio.sleep(0.75)
    writer.write(b"late\n")
    await writer.drain()
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for patience in (0.25, 1):
            try:
                print(await asyncio.wait_for(reader.readline(), patience))
            except asyncio.TimeoutError:
                print("nothing in", patience)
        try:
            async with asyncio.timeout(0.25):
                print(await reader.read())
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout")
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
# expect: nothing in 0.25
# expect: b'late\n'
# expect: b''
# expect: timeout

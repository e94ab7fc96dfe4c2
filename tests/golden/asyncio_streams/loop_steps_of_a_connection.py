import asyncio

async def main():
    loop = asyncio.get_running_loop()
    steps = 0

    def count():
        nonlocal steps
        steps += 1
        loop.call_soon(count)

    def handle(reader, writer):
        print("client arrives at", steps)
        writer.write(b"x")
        writer.close()

    loop.call_soon(count)
    await asyncio.sleep(0)
    steps = 0
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    print("served at", steps)
    steps = 0
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print("connected at", steps)
    print(await reader.read(), "read at", steps)
    writer.close()
    await writer.wait_closed()
    print("closed at", steps)
    server.close()
    await server.wait_closed()
    print("server closed at", steps)

asyncio.run(main())
# expect: served at 4
# expect: client arrives at 3
# expect: connected at 4
# expect: b'x' read at 6
# expect: closed at 8
# expect: server closed at 8

import asyncio


def factory():
    raise ValueError("no protocol today")


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(factory, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.read())
    writer.close()
    try:
        await loop.create_connection(factory, "127.0.0.1", port)
    except ValueError as error:
        print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
# expect: b''
# expect: no protocol today

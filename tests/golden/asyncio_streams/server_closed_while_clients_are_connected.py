import asyncio

async def handle(reader, writer):
    while line := await reader.readline():
        writer.write(b"<" + line)
    print("client is gone")
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    print(server.is_serving(), len(server.sockets))
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"one\n")
    print(await reader.readline())
    server.close()
    print(server.is_serving(), server.sockets)
    await server.wait_closed()
    writer.write(b"two\n")
    print(await reader.readline())
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError as error:
        print(str(error).replace(str(address[1]), "N"))
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.25)
    server.close()

asyncio.run(main())
# expect: True 1
# expect: b'<one\n'
# expect: False ()
# expect: b'<two\n'
# expect: [Errno 111] Connect call failed ('127.0.0.1', N)
# expect: client is gone

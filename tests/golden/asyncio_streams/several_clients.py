import asyncio

async def handle(reader, writer):
    while line := await reader.readline():
        writer.write(b"<" + line.strip() + b">\n")
    writer.close()

async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    answer = await reader.readline()
    writer.close()
    return answer

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await asyncio.gather(*(client(port, n) for n in "abc")))

asyncio.run(main())  # expect: [b'<a>\n', b'<b>\n', b'<c>\n']

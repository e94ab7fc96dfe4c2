import asyncio, os, tempfile

async def handle(reader, writer):
    writer.write((await reader.readline()).title())
    await writer.drain()
    writer.close()

async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        for _ in range(2):
            server = await asyncio.start_unix_server(handle, path)
            print(server.sockets[0].getsockname() == path, os.path.exists(path))
            reader, writer = await asyncio.open_unix_connection(path)
            print(repr(writer.get_extra_info("sockname")), writer.get_extra_info("peername") == path)
            writer.write(b"over a path\n")
            print(await reader.read())
            writer.close()
            server.close()
            await server.wait_closed()
        try:
            await asyncio.open_unix_connection(path)
        except OSError as error:
            print(repr(error))
        try:
            await asyncio.open_unix_connection(path + "2")
        except OSError as error:
            print(repr(error))
        try:
            await asyncio.open_unix_connection()
        except ValueError as error:
            print(error)

asyncio.run(main())
# expect: True True
# expect: '' True
# expect: b'Over A Path\n'
# expect: True True
# expect: '' True
# expect: b'Over A Path\n'
# expect: ConnectionRefusedError(111, 'Connection refused')
# expect: FileNotFoundError(2, 'No such file or directory')
# expect: no path and sock were specified

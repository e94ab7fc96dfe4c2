import asyncio, socket, struct

async def handle(reader, writer):
    await reader.readline()
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"go\n")
        for read in (reader.readline, reader.read):
            try:
                print(await read())
            except ConnectionResetError as error:
                print(repr(error))
        print(repr(reader.exception()))
        try:
            await writer.drain()
        except ConnectionResetError as error:
            print("drain", error)
        try:
            await writer.wait_closed()
        except ConnectionResetError as error:
            print("closed", error)

asyncio.run(main())
# expect: ConnectionResetError(104, 'Connection reset by peer')
# expect: ConnectionResetError(104, 'Connection reset by peer')
# expect: ConnectionResetError(104, 'Connection reset by peer')
# expect: drain [Errno 104] Connection reset by peer
# expect: closed [Errno 104] Connection reset by peer

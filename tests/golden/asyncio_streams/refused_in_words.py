import asyncio, socket

async def main():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    for connect in (asyncio.open_connection("127.0.0.1", port), asyncio.open_connection("localhost", port),
                    asyncio.get_running_loop().create_connection(asyncio.Protocol, "127.0.0.1", port)):
        try:
            await connect
        except OSError as error:
            print(repr(error).replace(str(port), "N"), error.errno)

asyncio.run(main())
# expect: ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', N)") 111
# expect: ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', N)") 111
# expect: ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', N)") 111

import asyncio

async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        await asyncio.start_server(print, host, port)
    except OSError as error:
        print(error.errno, error.strerror.replace(str(port), "N"))
    server.close()
    await server.wait_closed()
    again = await asyncio.start_server(print, host, port)
    print(again.sockets[0].getsockname() == (host, port))
    again.close()

asyncio.run(main())
# expect: 98 error while attempting to bind on address ('127.0.0.1', N): address already in use
# expect: True

import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, socket.socket() as stream:
        stream.bind(("127.0.0.1", 0))
        for call in (
            lambda: loop.create_server(asyncio.Protocol),
            lambda: loop.create_server(asyncio.Protocol, "127.0.0.1", 0, sock=stream),
            lambda: loop.create_server(asyncio.Protocol, sock=datagrams),
            lambda: loop.create_server(asyncio.Protocol, "127.0.0.1", 0, ssl=True),
            lambda: loop.create_server(asyncio.Protocol, "127.0.0.1", 0, ssl_handshake_timeout=1),
            lambda: loop.create_connection(asyncio.Protocol),
            lambda: loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, sock=stream),
            lambda: loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, server_hostname="x"),
            lambda: loop.create_connection(asyncio.Protocol, sock=datagrams),
            lambda: loop.create_unix_server(asyncio.Protocol),
            lambda: loop.create_unix_server(asyncio.Protocol, "x", sock=stream),
            lambda: loop.create_server(asyncio.Protocol, *stream.getsockname()),
        ):
            try:
                await call()
            except (ValueError, TypeError, OSError) as error:
                words = str(error).split("<")[0].replace(str(stream.getsockname()[1]), "N")
                print(type(error).__name__, words)
        server = await loop.create_server(asyncio.Protocol, sock=stream)
        print(server.is_serving(), server.get_loop() is loop)
        server.close()
        several = await asyncio.start_server(print, ["127.0.0.1", "127.0.0.2", "127.0.0.1"], 0)
        print(sorted(sock.getsockname()[0] for sock in several.sockets))
        several.close()

asyncio.run(main())
# expect: ValueError Neither host/port nor sock were specified
# expect: ValueError host/port and sock can not be specified at the same time
# expect: ValueError A Stream Socket was expected, got 
# expect: TypeError ssl argument must be an SSLContext or None
# expect: ValueError ssl_handshake_timeout is only meaningful with ssl
# expect: ValueError host and port was not specified and no sock specified
# expect: ValueError host/port and sock can not be specified at the same time
# expect: ValueError server_hostname is only meaningful with ssl
# expect: ValueError A Stream Socket was expected, got 
# expect: ValueError path was not specified, and no sock specified
# expect: ValueError path and sock can not be specified at the same time
# expect: OSError [Errno 98] error while attempting to bind on address ('127.0.0.1', N): address already in use
# expect: True True
# expect: ['127.0.0.1', '127.0.0.2']

import asyncio, socket

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "localhost", 0)
    host, port = server.sockets[0].getsockname()[:2]
    reader, writer = await asyncio.open_connection("localhost", port, local_addr=("127.0.0.1", 0), happy_eyeballs_delay=0.25)
    print(host, writer.get_extra_info("peername")[0], await reader.read())
    writer.close()
    server.close()

asyncio.run(main())
# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
# expect: ('127.0.0.1', '80')
# expect: 127.0.0.1 127.0.0.1 b''

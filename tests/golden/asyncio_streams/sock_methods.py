import asyncio, socket

async def serve(loop, listener):
    connection, address = await loop.sock_accept(listener)
    print("accepted from", address[0], connection.gettimeout())
    with connection:
        while data := await loop.sock_recv(connection, 5):
            await loop.sock_sendall(connection, data.upper())

async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        for sock in (listener, client):
            sock.setblocking(False)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        task = asyncio.create_task(serve(loop, listener))
        print(await loop.sock_connect(client, listener.getsockname()))
        print(await loop.sock_sendall(client, b"hello world"))
        await asyncio.sleep(0.1)
        buffer = bytearray(20)
        count = await loop.sock_recv_into(client, buffer)
        print(count, bytes(buffer[:count]))
        client.shutdown(socket.SHUT_WR)
        print(await loop.sock_recv(client, 10))
        await task

asyncio.run(main())
# expect: accepted from 127.0.0.1 0.0
# expect: None
# expect: None
# expect: 11 b'HELLO WORLD'
# expect: b''

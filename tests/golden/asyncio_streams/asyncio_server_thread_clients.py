import asyncio, socket

async def handle(reader, writer):
    writer.write(b"%d" % sum(map(int, (await reader.readline()).split())))
    writer.close()

def ask(address, words):
    with socket.create_connection(address) as sock:
        sock.sendall(words)
        return sock.makefile().read()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        calls = [asyncio.to_thread(ask, address, words) for words in (b"1 2 3\n", b"10 20\n", b"7\n")]
        print(await asyncio.gather(*calls))

asyncio.run(main())  # expect: ['6', '30', '7']

import asyncio

class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
    def datagram_received(self, data, addr):
        self.transport.sendto(b"echo " + data, addr)

class Client(asyncio.DatagramProtocol):
    def __init__(self, queue):
        self.queue = queue
    def datagram_received(self, data, addr):
        self.queue.put_nowait(data)
    def connection_lost(self, exc):
        print("client lost", exc)

async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    answers = asyncio.Queue()
    client, _ = await loop.create_datagram_endpoint(lambda: Client(answers), remote_addr=address)
    for word in (b"one", b"two", b"three"):
        client.sendto(word)
        print(await answers.get())
    print(client.get_extra_info("peername") == address, server.get_extra_info("peername"))
    try:
        client.sendto(b"x", ("127.0.0.1", 1))
    except ValueError as error:
        print(str(error).replace(str(address[1]), "N"))
    client.close()
    server.close()
    await asyncio.sleep(0)

asyncio.run(main())
# expect: b'echo one'
# expect: b'echo two'
# expect: b'echo three'
# expect: True None
# expect: Invalid address: must be None or ('127.0.0.1', N)
# expect: client lost None

import asyncio

log = print

class Noisy(asyncio.Protocol):
    def __init__(self, name, done=None):
        self.name, self.done = name, done
    def connection_made(self, transport):
        self.transport = transport
        log(self.name, "made", transport.get_extra_info("peername")[0])
    def data_received(self, data):
        log(self.name, "data", data)
        if self.name == "server":
            self.transport.write(data.upper())
    def eof_received(self):
        log(self.name, "eof")
    def connection_lost(self, exc):
        log(self.name, "lost", exc)
        if self.done:
            self.done.set_result(None)

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Noisy("server"), "127.0.0.1", 0)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Noisy("client", done), *server.sockets[0].getsockname())
    print("connected", transport is protocol.transport, transport.get_protocol() is protocol)
    transport.write(b"hello")
    await asyncio.sleep(0.25)
    transport.write_eof()
    await done
    await asyncio.sleep(0.25)
    server.close()
    await server.wait_closed()

asyncio.run(main())
# expect: server made 127.0.0.1
# expect: client made 127.0.0.1
# expect: connected True True
# expect: server data b'hello'
# expect: client data b'HELLO'
# expect: server eof
# expect: server lost None
# expect: client eof
# expect: client lost None

import asyncio

class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
    def data_received(self, data):
        message = data.decode()
        print(f"Data received: {message!r}")
        self.transport.write(data)
        self.transport.close()

class EchoClient(asyncio.Protocol):
    def __init__(self, message, loop):
        self.message, self.loop = message, loop
    def connection_made(self, transport):
        transport.write(self.message.encode())
    def data_received(self, data):
        print(f"Answer: {data.decode()!r}")
    def connection_lost(self, exc):
        print("The server closed the connection")
        self.loop.stop()

loop = asyncio.new_event_loop()
server = loop.run_until_complete(loop.create_server(EchoServer, "127.0.0.1", 0))
address = server.sockets[0].getsockname()
loop.run_until_complete(loop.create_connection(lambda: EchoClient("Hello World!", loop), *address))
# expect: Data received: 'Hello World!'
# expect: Answer: 'Hello World!'
loop.run_forever()  # expect: The server closed the connection
server.close()
loop.run_until_complete(server.wait_closed())
loop.close()

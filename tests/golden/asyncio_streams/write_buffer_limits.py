import asyncio

async def main():
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    transport = writer.transport
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=100)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(low=100)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(0)
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    for high, low in ((1, 2), (-1, -2)):
        try:
            transport.set_write_buffer_limits(high, low)
        except ValueError as error:
            print(error)
    writer.close()
    server.close()

asyncio.run(main())
# expect: (16384, 65536)
# expect: (25, 100)
# expect: (100, 400)
# expect: (0, 0) 0
# expect: high (1) must be >= low (2) must be >= 0
# expect: high (-1) must be >= low (-2) must be >= 0

import asyncio

async def main():
    received = 0
    paused = asyncio.Event()

    async def handle(reader, writer):
        nonlocal received
        await paused.wait()
        while data := await reader.read(65536):
            received += len(data)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        size = 20_000_000
        writer.write(bytes(size))
        drain = asyncio.create_task(writer.drain())
        await asyncio.sleep(0.25)
        print("drained at once:", drain.done(), "buffered:", writer.transport.get_write_buffer_size() > 0)
        paused.set()
        await drain
        print("drained:", writer.transport.get_write_buffer_size() <= writer.transport.get_write_buffer_limits()[0])
        writer.write_eof()
        print(await reader.read())
        print(received == size)
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
# expect: drained at once: False buffered: True
# expect: drained: True
# expect: b''
# expect: True

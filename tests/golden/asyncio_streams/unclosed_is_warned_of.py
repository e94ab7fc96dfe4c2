import asyncio, warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, str(message).split(" ")[:2])

async def handle(reader, writer):
    await reader.read()
    print("handler sees the end")
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.1)
    del reader, writer
    await asyncio.sleep(0.1)
    server.close()
    await server.wait_closed()

asyncio.run(main())
# expect: ResourceWarning ['unclosed', '<StreamWriter']
# expect: handler sees the end

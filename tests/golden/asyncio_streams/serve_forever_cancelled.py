import asyncio

async def handle(reader, writer):
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split("<")[0], str(error).split(">")[-1])
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(error)
    other = await asyncio.start_server(handle, "127.0.0.1", 0)
    try:
        async with asyncio.timeout(0.1), other:
            await other.serve_forever()
    except TimeoutError:
        print("timeout", other)
    third = await asyncio.start_server(handle, "127.0.0.1", 0)
    task = asyncio.create_task(third.serve_forever())
    await asyncio.sleep(0.05)
    third.close()
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())
# expect: False
# expect: True
# expect: server   is already being awaited on serve_forever()
# expect: cancelled False ()
# expect: server <Server sockets=()> is closed
# expect: timeout <Server sockets=()>
# expect: [CancelledError('')]

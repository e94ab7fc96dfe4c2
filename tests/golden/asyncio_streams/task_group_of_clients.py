import asyncio

async def handle(reader, writer):
    number = int(await reader.readline())
    if number == 3:
        writer.transport.abort()
        return
    await asyncio.sleep(0.1 * number)
    writer.write(b"%d\n" % number ** 2)
    writer.close()

async def client(address, number, results):
    reader, writer = await asyncio.open_connection(*address)
    try:
        writer.write(b"%d\n" % number)
        results[number] = int(await reader.readuntil())
    finally:
        writer.close()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        for numbers in ((0, 1, 2), (0, 3, 10)):
            results = {}
            try:
                async with asyncio.TaskGroup() as group:
                    for number in numbers:
                        group.create_task(client(address, number, results))
            except* asyncio.IncompleteReadError as errors:
                print(errors.exceptions)
            print(results)

asyncio.run(main())
# expect: {0: 0, 1: 1, 2: 4}
# expect: (IncompleteReadError('0 bytes read on a total of undefined expected bytes'),)
# expect: {0: 0}

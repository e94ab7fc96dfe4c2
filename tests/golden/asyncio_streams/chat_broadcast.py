import asyncio

members = {}

async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    members[name] = writer
    try:
        async for line in reader:
            for other, peer in members.items():
                if other != name:
                    peer.write(name.encode() + b": " + line)
                    await peer.drain()
    finally:
        del members[name]
        writer.close()

async def join(address, name):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(name.encode() + b"\n")
    while name not in members:
        await asyncio.sleep(0.005)
    return reader, writer

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        people = {name: await join(address, name) for name in ("ann", "bob", "eve")}
        for speaker in people:
            people[speaker][1].write(b"hello\n")
            for name, (reader, _) in people.items():
                if name != speaker:
                    print(name, "hears", await reader.readline())
        people["bob"][1].close()
        while "bob" in members:
            await asyncio.sleep(0.005)
        people["ann"][1].write(b"bob left\n")
        print(await people["eve"][0].readline(), sorted(members))
        for _, writer in people.values():
            writer.close()
        await asyncio.sleep(0.25)
        print(members)

asyncio.run(main())
# expect: bob hears b'ann: hello\n'
# expect: eve hears b'ann: hello\n'
# expect: ann hears b'bob: hello\n'
# expect: eve hears b'bob: hello\n'
# expect: ann hears b'eve: hello\n'
# expect: bob hears b'eve: hello\n'
# expect: b'ann: bob left\n' ['ann', 'eve']
# expect: {}

import asyncio, selectors, threading, time

async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()

async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"through a selector of the program's\n")
        print(await reader.read())
        writer.close()
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    threading.Timer(0.25, loop.call_soon_threadsafe, [event.set]).start()
    print(await event.wait())

for selector in (selectors.SelectSelector(), selectors.PollSelector(), selectors.DefaultSelector()):
    loop = asyncio.SelectorEventLoop(selector)
    loop.run_until_complete(main())
    loop.close()
    print(selector.get_map())
# expect: b"through a selector of the program's\n"
# expect: True
# expect: None
# expect: b"through a selector of the program's\n"
# expect: True
# expect: None
# expect: b"through a selector of the program's\n"
# expect: True
# expect: None

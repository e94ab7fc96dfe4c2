import asyncio

async def main():
    reader = asyncio.StreamReader()
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    for read in (reader.read(1), reader.readline(), reader.readexactly(2)):
        try:
            await read
        except RuntimeError as error:
            print(error)
    reader.feed_data(b"line\n")
    print(await first)

asyncio.run(main())
# expect: read() called while another coroutine is already waiting for incoming data
# expect: readuntil() called while another coroutine is already waiting for incoming data
# expect: readexactly() called while another coroutine is already waiting for incoming data
# expect: b'line\n'

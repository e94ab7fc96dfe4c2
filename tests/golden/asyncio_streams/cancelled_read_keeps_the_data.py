import asyncio

async def main():
    reader = asyncio.StreamReader()
    task = asyncio.create_task(reader.readexactly(4))
    await asyncio.sleep(0)
    reader.feed_data(b"ab")
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", reader)
    reader.feed_data(b"cd")
    print(await reader.readexactly(4))

asyncio.run(main())
# expect: cancelled <StreamReader 2 bytes>
# expect: b'abcd'

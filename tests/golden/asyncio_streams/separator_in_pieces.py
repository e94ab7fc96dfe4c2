import asyncio

async def main():
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    for place, piece in enumerate([b"one\r", b"\ntwo", b"\r\r", b"\n", b"\r\n"]):
        loop.call_later(0.05 * (place + 1), reader.feed_data, piece)
    for _ in range(3):
        print(await reader.readuntil(b"\r\n"))

asyncio.run(main())
# expect: b'one\r\n'
# expect: b'two\r\r\n'
# expect: b'\r\n'

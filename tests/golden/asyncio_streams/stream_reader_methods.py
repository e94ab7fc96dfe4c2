import asyncio

async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"line one\nabcdef|rest")
    reader.feed_eof()
    print(await reader.readline(), await reader.readexactly(3), await reader.readuntil(b"|"), await reader.read(2), reader.at_eof(), await reader.read(), reader.at_eof())
    try:
        await reader.readexactly(1)
    except asyncio.IncompleteReadError as error:
        print(error)

asyncio.run(main())
# expect: b'line one\n' b'abc' b'def|' b're' False b'st' True
# expect: 0 bytes read on a total of 1 expected bytes

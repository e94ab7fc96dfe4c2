import asyncio

async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"0123456789\nshort\n0123456789abcdef")
    for _ in range(3):
        try:
            print(await reader.readline())
        except ValueError as error:
            print("ValueError", error)
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh;")
    try:
        await reader.readuntil(b";")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    print(await reader.readexactly(9))
    reader.feed_data(b"abcdefgh")
    try:
        await reader.readuntil(b"--")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    print(reader)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)

asyncio.run(main())
# expect: ValueError Separator is found, but chunk is longer than limit
# expect: b'short\n'
# expect: ValueError Separator is not found, and chunk exceed the limit
# expect: Separator is found, but chunk is longer than limit 8
# expect: b'abcdefgh;'
# expect: Separator is not found, and chunk exceed the limit 7
# expect: <StreamReader 8 bytes limit=4>
# expect: Limit cannot be <= 0

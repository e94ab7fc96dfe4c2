import asyncio

async def main():
    for f in asyncio.as_completed([asyncio.sleep(0.05, "a"), asyncio.sleep(1, "b")], timeout=0.25):
        try:
            print(await f)
        except TimeoutError as error:
            print(repr(error))

asyncio.run(main())
# expect: a
# expect: TimeoutError()

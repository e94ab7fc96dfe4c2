import asyncio

async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.create_future(), loop.create_future()
    a.set_exception(KeyError("k"))
    try:
        await a
    except KeyError as error:
        print(repr(error))
    print(b.cancel(), b.cancel(), b.cancelled(), b)
    try:
        await b
    except asyncio.CancelledError:
        print("cancelled")

asyncio.run(main())
# expect: KeyError('k')
# expect: True False True <Future cancelled>
# expect: cancelled

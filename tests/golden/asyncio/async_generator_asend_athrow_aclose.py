import asyncio

async def echo():
    try:
        got = yield "ready"
        while True:
            got = yield f"got {got}"
    except ValueError:
        yield "caught"
    finally:
        print("finally")

async def main():
    g = echo()
    print(await g.asend(None), await g.asend(5), await g.athrow(ValueError()))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration as error:
        print(repr(error))

asyncio.run(main())
# expect: ready got 5 caught
# expect: finally
# expect: StopAsyncIteration()

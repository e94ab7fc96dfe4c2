def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def empty():
    return
    yield

async def main():
    print(await anext(empty(), "nothing"))
    try:
        await anext(empty())
    except StopAsyncIteration as error:
        print(repr(error))

run(main())
# expect: nothing
# expect: StopAsyncIteration()

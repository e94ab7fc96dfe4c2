def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def leaky():
    raise StopAsyncIteration
    yield

async def main():
    try:
        async for item in leaky():
            pass
    except RuntimeError as error:
        print(error, repr(error.__cause__))

run(main())  # expect: async generator raised StopAsyncIteration StopAsyncIteration()

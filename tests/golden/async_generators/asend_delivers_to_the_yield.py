def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def echo():
    got = yield "first"
    yield f"got {got}"

async def main():
    generator = echo()
    print(await generator.asend(None))
    print(await generator.asend("hello"))
    try:
        await generator.asend(None)
    except StopAsyncIteration as error:
        print(repr(error))

run(main())
# expect: first
# expect: got hello
# expect: StopAsyncIteration()

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

generator = stubborn()

async def main():
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)

run(main())  # expect: async generator ignored GeneratorExit

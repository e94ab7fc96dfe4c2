def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def worker():
    try:
        yield 1
    finally:
        print("cleaned")

async def main():
    generator = worker()
    await anext(generator)
    await generator.aclose()
    await generator.aclose()
    try:
        await anext(generator)
    except StopAsyncIteration:
        print("over")

run(main())
# expect: cleaned
# expect: over

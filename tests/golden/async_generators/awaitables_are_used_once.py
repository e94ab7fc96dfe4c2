def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def one():
    yield 1

async def main():
    for step in one().asend(None), one().aclose():
        await step
        try:
            await step
        except RuntimeError as error:
            print(error)

run(main())
# expect: cannot reuse already awaited __anext__()/asend()
# expect: cannot reuse already awaited aclose()/athrow()

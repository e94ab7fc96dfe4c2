def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def worker():
    try:
        yield "working"
    except ValueError as error:
        yield f"caught {error}"

async def main():
    generator = worker()
    print(await anext(generator))
    print(await generator.athrow(ValueError("stop it")))

run(main())
# expect: working
# expect: caught stop it

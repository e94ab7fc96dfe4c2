def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def numbers():
    yield 1
    yield 2
    return

async def main():
    return [number async for number in numbers()]

print(run(main()))  # expect: [1, 2]

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

import sys

async def numbers():
    yield 1
    yield 2

async def main():
    async for number in numbers():
        print(number)

sys.set_asyncgen_hooks(firstiter=lambda generator: print("new", generator.__name__))
run(main())
# expect: new numbers
# expect: 1
# expect: 2

import asyncio

for thing in (5, print, None):
    try:
        asyncio.run(thing)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
# expect: a coroutine was expected, got 5
# expect: a coroutine was expected, got <built-in function print>
# expect: a coroutine was expected, got None

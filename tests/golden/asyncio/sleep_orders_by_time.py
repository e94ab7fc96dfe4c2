import asyncio

async def say(delay, text):
    await asyncio.sleep(delay)
    print(text)

async def main():
    await asyncio.gather(say(0.06, "third"), say(0.02, "first"), say(0.04, "second"))

asyncio.run(main())
# expect: first
# expect: second
# expect: third
# time: 0.06s

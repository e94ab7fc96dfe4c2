import asyncio

class M:
    async def __aenter__(self):
        print("enter")
        await asyncio.sleep(0)
        return "value"
    async def __aexit__(self, kind, value, trace):
        print("exit", kind)
        await asyncio.sleep(0)
        return True

async def main():
    async with M() as value:
        print(value)
        raise ValueError
    print("after")

asyncio.run(main())
# expect: enter
# expect: value
# expect: exit <class 'ValueError'>
# expect: after

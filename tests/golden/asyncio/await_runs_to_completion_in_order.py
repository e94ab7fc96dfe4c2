import asyncio

async def child(n):
    print("child", n)
    return n * 10

async def main():
    print(await child(1))
    print(await child(2) + await child(3))

asyncio.run(main())
# expect: child 1
# expect: 10
# expect: child 2
# expect: child 3
# expect: 50

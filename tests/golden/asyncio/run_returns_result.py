import asyncio

async def main():
    print("in main")
    return 42

print(asyncio.run(main()))
# expect: in main
# expect: 42

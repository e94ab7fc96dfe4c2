import asyncio

async def background():
    try:
        await asyncio.sleep(1)
    finally:
        raise ValueError("in cleanup")

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, c: print(c["message"], repr(c["exception"])))
    task = asyncio.create_task(background())
    await asyncio.sleep(0)

asyncio.run(main())  # expect: unhandled exception during asyncio.run() shutdown ValueError('in cleanup')

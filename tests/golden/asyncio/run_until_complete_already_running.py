import asyncio

async def main():
    loop = asyncio.get_running_loop()
    coro = asyncio.sleep(0)
    try:
        loop.run_until_complete(coro)
    except RuntimeError as error:
        print(error)
    coro.close()

asyncio.run(main())  # expect: This event loop is already running

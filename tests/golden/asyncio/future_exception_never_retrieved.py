import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("lost"))
    del future
    await asyncio.sleep(0)

asyncio.run(main())
# stderr: Future exception was never retrieved
# stderr: future: <Future finished exception=KeyError('lost')>
# stderr: KeyError: 'lost'

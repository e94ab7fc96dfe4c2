import asyncio

async def which(): return asyncio.get_running_loop()
with asyncio.Runner() as runner:
    print(runner.run(which()) is runner.run(which()), runner.get_loop().is_closed())  # expect: True False

import asyncio

async def which(): return asyncio.get_running_loop()
print(asyncio.run(which()) is asyncio.run(which()))  # expect: False

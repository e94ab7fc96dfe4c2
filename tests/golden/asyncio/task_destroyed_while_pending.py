import asyncio

async def work():
    await asyncio.get_running_loop().create_future()

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, c: print(c["message"], c["task"].get_name()))
    task = asyncio.create_task(work(), name="lost")
    await asyncio.sleep(0)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
# expect: Task was destroyed but it is pending! lost

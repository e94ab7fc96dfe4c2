import asyncio

async def work(): return "result"
async def main():
    task = asyncio.create_task(work(), name="T")
    task.add_done_callback(lambda t: print("callback", t.get_name(), t.result()))
    await task
    print("awaited")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: callback T result
# expect: awaited

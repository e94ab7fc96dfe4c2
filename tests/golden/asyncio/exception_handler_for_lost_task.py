import asyncio

async def bad(): raise ValueError("x")
async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(sorted(context), context["message"]))
    asyncio.create_task(bad())
    await asyncio.sleep(0.05)

asyncio.run(main())  # expect: ['exception', 'future', 'message'] Task exception was never retrieved

import asyncio

async def child(parent):
    parent.cancel("by child")

async def main():
    asyncio.create_task(child(asyncio.current_task()))
    await asyncio.sleep(1)

try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print(repr(error))  # expect: CancelledError('by child')

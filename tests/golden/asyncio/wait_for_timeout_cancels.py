import asyncio

async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("work cancelled")
        raise

async def main():
    try:
        await asyncio.wait_for(work(), 0.1)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))

asyncio.run(main())
# expect: work cancelled
# expect: TimeoutError() CancelledError()
# time: 0.10s

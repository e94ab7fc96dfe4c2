import asyncio

async def agen():
    yield 1

async def main():
    try:
        await agen()
    except TypeError as error:
        print(error)

asyncio.run(main())  # expect: object async_generator can't be used in 'await' expression

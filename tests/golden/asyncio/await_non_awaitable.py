import asyncio

async def main():
    for thing in (5, None, [1], print):
        try:
            await thing
        except TypeError as error:
            print(error)

asyncio.run(main())
# expect: object int can't be used in 'await' expression
# expect: object NoneType can't be used in 'await' expression
# expect: object list can't be used in 'await' expression
# expect: object builtin_function_or_method can't be used in 'await' expression

import asyncio

def bad():
    raise ValueError("in callback")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split(" at ")[0], repr(context["exception"])))
    loop.call_soon(bad)
    await asyncio.sleep(0)

asyncio.run(main())  # expect: Exception in callback bad() ValueError('in callback')

import asyncio
import contextvars

v = contextvars.ContextVar("v")
def work():
    if v.get() == "set":
        raise ValueError("from thread")

async def main():
    v.set("set")
    try:
        await asyncio.to_thread(work)
    except ValueError as error:
        print(error)

asyncio.run(main())  # expect: from thread

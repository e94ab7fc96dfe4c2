import asyncio
import contextvars

v = contextvars.ContextVar("v", default="default")
async def child():
    print("child sees", v.get())
    v.set("child")

async def main():
    v.set("main")
    await asyncio.create_task(child())
    print(v.get())
    await child()
    print(v.get())

asyncio.run(main())
# expect: child sees main
# expect: main
# expect: child sees main
# expect: child
print(v.get())  # expect: default

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, print, "later")
    loop.call_soon(print, "soon 1")
    loop.call_soon(print, "soon 2")
    handle = loop.call_later(0.05, print, "never")
    handle.cancel()
    loop.call_at(loop.time() + 0.05, print, "at")
    print("scheduled", handle.cancelled())
    await asyncio.sleep(0.2)

asyncio.run(main())
# expect: scheduled True
# expect: soon 1
# expect: soon 2
# expect: at
# expect: later

import asyncio

async def work(): return 7
async def bad(): raise ValueError("x")
async def main():
    t, b = asyncio.create_task(work()), asyncio.create_task(bad())
    for get in (t.result, t.exception):
        try:
            get()
        except asyncio.InvalidStateError as error:
            print(error)
    await asyncio.wait([t, b])
    print(t.done(), t.result(), t.exception(), repr(b.exception()), t.cancelled())
    try:
        b.result()
    except ValueError as error:
        print("raised", error)

asyncio.run(main())
# expect: Result is not set.
# expect: Exception is not set.
# expect: True 7 None ValueError('x') False
# expect: raised x

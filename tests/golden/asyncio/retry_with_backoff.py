import asyncio

attempts = 0
async def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise ConnectionError(attempts)
    return "ok"

async def main():
    for n in range(5):
        try:
            print(await flaky())
            break
        except ConnectionError as error:
            print("retry after", error)
            await asyncio.sleep(0.05 * 2 ** n)

asyncio.run(main())
# expect: retry after 1
# expect: retry after 2
# expect: ok
# time: 0.15s

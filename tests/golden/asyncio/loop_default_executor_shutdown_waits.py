import asyncio
import time

async def main():
    asyncio.get_running_loop().run_in_executor(None, lambda: (time.sleep(0.15), print("executor job done")))
    print("main ends")

asyncio.run(main())
print("after")
# expect: main ends
# expect: executor job done
# expect: after

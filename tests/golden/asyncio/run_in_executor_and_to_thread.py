import asyncio
import threading
import time

def block(n):
    time.sleep(n)
    return threading.current_thread() is threading.main_thread()

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, block, 0.05), await asyncio.to_thread(block, 0.05))
    print(await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.1) for _ in range(3))))

asyncio.run(main())
# expect: False False
# expect: [None, None, None]
# time: 0.20s

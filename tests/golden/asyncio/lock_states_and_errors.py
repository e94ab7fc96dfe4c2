import asyncio
import re

async def main():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked())
    print(re.sub("0x[0-9a-f]+", "ADDR", repr(lock)))
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
# expect: False True True
# expect: <asyncio.locks.Lock object at ADDR [locked]>
# expect: Lock is not acquired.
# expect: 'Lock' object does not support the context manager protocol

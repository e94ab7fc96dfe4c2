import asyncio
import signal

async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "signal seen")
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.05)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))

asyncio.run(main())
# expect: signal seen
# expect: True False

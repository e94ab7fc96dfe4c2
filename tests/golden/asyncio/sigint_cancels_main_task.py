import asyncio
import signal

async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by Ctrl-C")
        raise

try:
    asyncio.run(main())  # expect: cancelled by Ctrl-C
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted

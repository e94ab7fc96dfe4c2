import asyncio

async def main():
    try:
        raise KeyboardInterrupt
    finally:
        print("finally")

try:
    asyncio.run(main())  # expect: finally
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted

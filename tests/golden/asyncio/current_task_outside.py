import asyncio

try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)  # expect: no running event loop

import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    for f in (future.result, future.exception):
        try:
            f()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(error)
    other = asyncio.get_running_loop().create_future()
    try:
        other.set_exception(StopIteration())
    except TypeError as error:
        print(error)

asyncio.run(main())
# expect: Result is not set.
# expect: Exception is not set.
# expect: invalid state
# expect: StopIteration interacts badly with generators and cannot be raised into a Future

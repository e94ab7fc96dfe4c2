import asyncio

print(asyncio.CancelledError.__mro__[1], issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError)
# expect: <class 'BaseException'> False True

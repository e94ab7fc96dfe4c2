import inspect

async def work(): pass
coro = work()
print(coro.__name__, coro.__qualname__, coro.cr_running, coro.cr_await, inspect.iscoroutine(coro), inspect.isawaitable(coro), inspect.getcoroutinestate(coro))
# expect: work work False None True True CORO_CREATED
coro.close()
print(inspect.getcoroutinestate(coro))  # expect: CORO_CLOSED

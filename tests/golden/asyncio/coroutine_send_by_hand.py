async def work():
    return "value"

coro = work()
try:
    coro.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: value

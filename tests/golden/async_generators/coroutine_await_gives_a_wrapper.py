class Pause:
    def __await__(self):
        got = yield "paused"
        return got

async def work():
    return await Pause()

wrapper = work().__await__()
print(type(wrapper).__name__, next(wrapper))  # expect: coroutine_wrapper paused
try:
    wrapper.send("on")
except StopIteration as stop:
    print(stop.value)  # expect: on

import types

@types.coroutine
def pause():
    got = yield "paused"
    return got

async def main():
    return await pause()

c = main()
print(c.send(None))  # expect: paused
try:
    c.send("resumed")
except StopIteration as stop:
    print(stop.value)  # expect: resumed

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

class Pause:
    def __await__(self):
        yield

async def slow():
    await Pause()
    yield 1

generator = slow()
first = generator.asend(None)
first.send(None)
print(generator.ag_running)  # expect: True
for other in generator.asend(None), generator.aclose(), generator.athrow(ValueError):
    try:
        other.send(None)
    except RuntimeError as error:
        print(error)
# expect: anext(): asynchronous generator is already running
# expect: aclose(): asynchronous generator is already running
# expect: athrow(): asynchronous generator is already running

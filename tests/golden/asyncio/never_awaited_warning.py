async def work(): pass

work()
print("end")
# expect: end
# stderr: never_awaited_warning.py:3: RuntimeWarning: coroutine 'work' was never awaited
# stderr:   work()
# stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback

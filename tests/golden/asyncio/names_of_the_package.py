import asyncio
import asyncio.locks
import asyncio.queues
import asyncio.streams
import asyncio.threads
import asyncio.timeouts

for module in (asyncio.locks, asyncio.queues, asyncio.streams, asyncio.threads, asyncio.timeouts):
    same = all(getattr(asyncio, name) is getattr(module, name) for name in module.__all__)
    print(module.__name__, same, set(module.__all__) <= set(asyncio.__all__), set(module.__all__) <= set(dir(asyncio)))
# expect: asyncio.locks True True True
# expect: asyncio.queues True True True
# expect: asyncio.streams True True True
# expect: asyncio.threads True True True
# expect: asyncio.timeouts True True True
print(asyncio.TaskGroup.__module__, "TaskGroup" in dir(asyncio), "TaskGroup" in asyncio.__all__)
# expect: asyncio.taskgroups True False
try:
    asyncio.Queu
except AttributeError as error:
    print(error)  # expect: module 'asyncio' has no attribute 'Queu'

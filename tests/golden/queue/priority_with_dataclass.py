import queue
from dataclasses import dataclass, field

@dataclass(order=True)
class Job:
    rank: int
    name: str = field(compare=False)

q = queue.PriorityQueue()
for job in (Job(2, "b"), Job(1, "a"), Job(2, "c")):
    q.put(job)
print(q.get(), q.get().rank)  # expect: Job(rank=1, name='a') 2

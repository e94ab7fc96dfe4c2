import pickle
from multiprocessing import Lock, Queue

for thing in (Queue(), Lock()):
    try:
        pickle.dumps(thing)
    except RuntimeError as error:
        print(error)
# expect: Queue objects should only be shared between processes through inheritance
# expect: Lock objects should only be shared between processes through inheritance

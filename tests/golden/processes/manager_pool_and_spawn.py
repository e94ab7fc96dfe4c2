from multiprocessing import Manager, Pool, get_context
from functools import partial

def square(number):
    return number * number

def note(items, number):
    items.append(number)
    return len(items) > 0

if __name__ == "__main__":
    with Manager() as manager:
        items = manager.list()
        with Pool(2) as pool:
            print(pool.map(partial(note, items), range(4)), sorted(items))
        with manager.Pool(2) as pool:
            result = pool.apply_async(square, (3,))
            print(result.get(), result.ready(), result.successful(), type(result).__name__)
            print(pool.map(square, [1, 2]), list(pool.imap(square, [3, 4])), pool.apply(square, (5,)), type(pool).__name__)
    context = get_context("spawn")
    with context.Manager() as manager:
        items = manager.list()
        child = context.Process(target=note, args=(items, "spawned"))
        child.start()
        child.join()
        print(items, child.exitcode)
# expect: [True, True, True, True] [0, 1, 2, 3]
# expect: 9 True True AutoProxy[AsyncResult]
# expect: [1, 4] [9, 16] 25 PoolProxy
# expect: ['spawned'] 0

import queue
from multiprocessing import Manager, Process

def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task * task)
        tasks.task_done()
    tasks.task_done()

if __name__ == "__main__":
    with Manager() as manager:
        tasks, results = manager.JoinableQueue(), manager.Queue(maxsize=10)
        workers = [Process(target=work, args=(tasks, results)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for task in [1, 2, 3, 4, None, None]:
            tasks.put(task)
        tasks.join()
        for worker in workers:
            worker.join()
        print(tasks.empty(), results.qsize(), sorted(results.get() for _ in range(4)))
        try:
            results.get(timeout=0.1)
        except queue.Empty as error:
            print("empty", type(error) is queue.Empty, error.args)
        for number in range(10):
            results.put_nowait(number)
        try:
            results.put(10, False)
        except queue.Full as error:
            print("full", error.args, results.full())
        try:
            tasks.task_done()
        except ValueError as error:
            print(error)
        print(type(tasks).__name__, repr(results).split(" at ")[0])
        print(sorted(name for name in dir(results) if not name.startswith("_")))
# expect: True 4 [1, 4, 9, 16]
# expect: empty True ()
# expect: full () True
# expect: task_done() called too many times
# expect: AutoProxy[JoinableQueue] <AutoProxy[Queue] object, typeid 'Queue'
# expect: ['empty', 'full', 'get', 'get_nowait', 'join', 'put', 'put_nowait', 'qsize', 'task_done']

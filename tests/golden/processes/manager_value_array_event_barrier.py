import threading
from multiprocessing import Manager, Process

def work(value, array, event, barrier, semaphore, lock, order):
    event.wait()
    with semaphore, lock:
        value.value += 10
        array[1] = array[1] + 1.5
    order.append(barrier.wait())

if __name__ == "__main__":
    with Manager() as manager:
        value, array = manager.Value("i", 1), manager.Array("d", [0.5, 1.0])
        event, barrier, order = manager.Event(), manager.Barrier(3), manager.list()
        semaphore, lock = manager.BoundedSemaphore(2), manager.RLock()
        print(event.is_set(), event.wait(0.01), barrier.parties, barrier.n_waiting, barrier.broken)
        workers = [Process(target=work, args=(value, array, event, barrier, semaphore, lock, order)) for _ in range(2)]
        for worker in workers:
            worker.start()
        event.set()
        order.append(barrier.wait())
        for worker in workers:
            worker.join()
        print(value, value.value, value.get(), array, array[1], array[:], len(array), sorted(order))
        event.clear()
        print(event.is_set(), semaphore.acquire(False), semaphore.acquire(True, 0.01), semaphore.acquire(False))
        semaphore.release()
        semaphore.release()
        try:
            semaphore.release()
        except ValueError as error:
            print(error)
        barrier.abort()
        try:
            barrier.wait(0.1)
        except threading.BrokenBarrierError as error:
            print(type(error).__name__, barrier.broken)
        barrier.reset()
        print(barrier.broken, lock.acquire(), lock.acquire(), lock.release(), lock.release())
        try:
            lock.release()
        except RuntimeError as error:
            print(error)
# expect: False False 3 0 False
# expect: Value('i', 21) 21 21 array('d', [0.5, 4.0]) 4.0 array('d', [0.5, 4.0]) 2 [0, 1, 2]
# expect: False True True False
# expect: Semaphore released too many times
# expect: BrokenBarrierError True
# expect: False True True None None
# expect: cannot release un-acquired lock

from multiprocessing import Manager, Process

def consume(condition, items, seen):
    with condition:
        condition.wait_for(lambda: len(items) > 0)
        seen.append(items.pop())
        condition.notify_all()

if __name__ == "__main__":
    with Manager() as manager:
        condition, items, seen = manager.Condition(), manager.list(), manager.list()
        child = Process(target=consume, args=(condition, items, seen))
        child.start()
        with condition:
            items.append("thing")
            condition.notify()
            print(condition.wait_for(lambda: len(seen), timeout=30))  # expect: 1
            print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01))  # expect: False False
        child.join()
        print(seen, items)  # expect: ['thing'] []
        try:
            condition.notify()
        except RuntimeError as error:
            print(error)  # expect: cannot notify on un-acquired lock

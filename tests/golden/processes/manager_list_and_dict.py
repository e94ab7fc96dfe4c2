from multiprocessing import Manager, Process

def work(items, table):
    items.append("child")
    table["k"] = 5

if __name__ == "__main__":
    with Manager() as manager:
        items, table = manager.list(["parent"]), manager.dict()
        p = Process(target=work, args=(items, table))
        p.start()
        p.join()
        print(list(items), dict(table), len(items), items[0])  # expect: ['parent', 'child'] {'k': 5} 2 parent

from multiprocessing import Manager, Process

def work(number, table, items, lock):
    for _ in range(5):
        with lock:
            table["sum"] = table["sum"] + number
            items.append(number)

if __name__ == "__main__":
    with Manager() as manager:
        table, items, lock = manager.dict(sum=0), manager.list(), manager.Lock()
        workers = [Process(target=work, args=(n, table, items, lock)) for n in (1, 2, 3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(table, len(items), sorted(items))
        items.sort(reverse=True)
        items += [7]
        items *= 2
        print(items[:3], items[15:17], items.index(7), items.count(7), 7 in items, items + [1] == items[:] + [1])
        del items[1:]
        items[0] = "first"
        print(items, list(reversed(items)), items.pop(), len(items), bool(items))
        table.update(a=1, b=[2])
        print(sorted(table), table.keys(), table.items(), table.get("none", "-"), table.pop("a"), "a" in table)
        table["b"].append(3)
        print(table["b"], type(table.values()).__name__, type(table.copy()).__name__)
        print([worker.exitcode for worker in workers])
# expect: {'sum': 30} 15 [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]
# expect: [3, 3, 3] [7, 3] 15 2 True True
# expect: [] ['first'] first 0 False
# expect: ['a', 'b', 'sum'] ['sum', 'a', 'b'] [('sum', 30), ('a', 1), ('b', [2])] - 1 False
# expect: [2] list dict
# expect: [0, 0, 0]

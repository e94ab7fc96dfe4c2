from multiprocessing import Manager, Process

def work(shared):
    shared.count += 1
    shared.name = "child"
    del shared.gone

if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.Namespace(count=1, gone=True, _hidden=5)
        shared._own = "proxy"
        child = Process(target=work, args=(shared,))
        child.start()
        child.join()
        print(shared, shared._own, child.exitcode)
        print(shared.count, shared.name, hasattr(shared, "gone"))
        for name in "missing", "_hidden":
            try:
                getattr(shared, name)
            except AttributeError as error:
                print(type(error).__name__, error)
        shared.items = [1]
        shared.items.append(2)
        print(shared.items)
        shared.items += [3]
        print(shared)
# expect: Namespace(count=2, name='child') proxy 0
# expect: 2 child False
# expect: AttributeError 'Namespace' object has no attribute 'missing'
# expect: AttributeError 'NamespaceProxy' object has no attribute '_hidden'
# expect: [1]
# expect: Namespace(count=2, items=[1, 3], name='child')

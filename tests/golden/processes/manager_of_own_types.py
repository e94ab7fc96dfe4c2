from multiprocessing import Process, current_process
from multiprocessing.managers import BaseManager, BaseProxy, MakeProxyType

class Counter:
    def __init__(self, start=0):
        self.count = start
    def add(self, by=1):
        self.count += by
        return self.count
    def _secret(self):
        return "secret"
    def where(self):
        return current_process().name
    def numbers(self):
        yield from range(self.count)

class CounterProxy(BaseProxy):
    _exposed_ = ("add", "__getattribute__", "_secret")
    def add_twice(self, by):
        self._callmethod("add", (by,))
        return self._callmethod("add", (), {"by": by})
    @property
    def count(self):
        return self._callmethod("__getattribute__", ("count",))

class Numbers(BaseProxy):
    _exposed_ = ("__next__",)
    def __iter__(self):
        return self
    def __next__(self):
        return self._callmethod("__next__")

class Manager(BaseManager):
    pass

one = Counter(100)
Manager.register("Counter", Counter)
Manager.register("Proxied", Counter, CounterProxy)
Manager.register("Exposed", Counter, exposed=("add", "_secret"))
Manager.register("one", callable=lambda: one)
Manager.register("Numbers", proxytype=Numbers, create_method=False)
Manager.register("Iterated", Counter, method_to_typeid={"numbers": "Numbers"})

def work(counter):
    counter.add(5)

def greet(word):
    print(word, current_process().name, flush=True)

if __name__ == "__main__":
    manager = Manager()
    manager.start(greet, ("hello from",))
    counter = manager.Counter(3)
    child = Process(target=work, args=(counter,))
    child.start()
    child.join()
    print(counter.add(), counter.where(), type(counter).__name__, counter._exposed_)
    print(hasattr(counter, "_secret"), hasattr(counter, "count"))
    proxied = manager.Proxied(1)
    print(proxied.add_twice(2), proxied.count, proxied._callmethod("_secret"))
    exposed = manager.Exposed(start=7)
    print(exposed.add(1), exposed._secret(), exposed._exposed_)
    manager.one().add()
    print(manager.one().add(), one.count, manager._number_of_objects())
    print(list(manager.Iterated(4).numbers()))
    print(hasattr(manager, "Numbers"), hasattr(BaseManager, "Counter"), sorted(Manager._registry))
    print(MakeProxyType("Some", ("a",)) is MakeProxyType("Some", ["a"]), Manager.Counter.__name__)
    manager.shutdown()
    manager.join()
    print(manager._process is None or manager._process.exitcode)
    try:
        counter.add()
    except (EOFError, ConnectionError) as error:
        print("it has ended")
# expect: hello from Manager-1
# expect: 9 Manager-1 AutoProxy[Counter] ('add', 'numbers', 'where')
# expect: False False
# expect: 5 5 secret
# expect: 8 secret ('add', '_secret')
# expect: 102 100 3
# expect: [0, 1, 2, 3]
# expect: False False ['Counter', 'Exposed', 'Iterated', 'Numbers', 'Proxied', 'one']
# expect: True Counter
# expect: True
# expect: it has ended

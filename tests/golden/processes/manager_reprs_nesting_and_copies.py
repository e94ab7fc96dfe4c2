import copy
import pickle
import re
from multiprocessing import Manager, Process
from multiprocessing.managers import ListProxy, Namespace, Token, Value

def shown(thing):
    return re.sub("0x[0-9a-f]+", "0x", repr(thing))

def work(outer):
    outer[0].append("child")
    outer.append({"plain": 1})

if __name__ == "__main__":
    with Manager() as manager:
        outer, inner, table = manager.list(), manager.list(["x"]), manager.dict(a=1)
        outer.append(inner)
        outer.append(table)
        for thing in outer, table, manager.Namespace(), manager.Value("i", 1), manager.Lock(), manager.Queue(), manager.Event(), manager.Array("i", [1]):
            print(shown(thing))
        child = Process(target=work, args=(outer,))
        child.start()
        child.join()
        print(inner, [str(item) for item in outer], shown(outer[0]), type(outer[0]) is ListProxy)
        table["deep"] = inner
        outer[1]["deep"].append("y")
        print(inner, table["deep"][1:], shown(copy.deepcopy(inner)), shown(inner._getvalue()))
        again = pickle.loads(pickle.dumps(inner))
        again.append("z")
        print(inner, type(again).__name__, again is inner)
        try:
            pickle.dumps(manager)
        except TypeError as error:
            print("no pickle of managers")
        print(Token("list", "there", "1a"), Namespace(b=2, a=1, _c=3), Value("i", 4))
        print(re.sub("address=.*", "", repr(inner._token)), sorted(table), list(iter(table)), len(outer))
        print(manager._number_of_objects() >= 3, "refcount=" in manager._debug_info(), type(manager.address).__name__)
    print(str(inner) == repr(inner)[:-1] + "; '__str__()' failed>")
# expect: <ListProxy object, typeid 'list' at 0x>
# expect: <DictProxy object, typeid 'dict' at 0x>
# expect: <NamespaceProxy object, typeid 'Namespace' at 0x>
# expect: <ValueProxy object, typeid 'Value' at 0x>
# expect: <AcquirerProxy object, typeid 'Lock' at 0x>
# expect: <AutoProxy[Queue] object, typeid 'Queue' at 0x>
# expect: <EventProxy object, typeid 'Event' at 0x>
# expect: <ArrayProxy object, typeid 'Array' at 0x>
# expect: ['x', 'child'] ["['x', 'child']", "{'a': 1}", "{'plain': 1}"] <ListProxy object, typeid 'list' at 0x> True
# expect: ['x', 'child', 'y'] ['child', 'y'] ['x', 'child', 'y'] ['x', 'child', 'y']
# expect: ['x', 'child', 'y', 'z'] ListProxy False
# expect: no pickle of managers
# expect: Token(typeid='list', address='there', id='1a') Namespace(a=1, b=2) Value('i', 4)
# expect: Token(typeid='list',  ['a', 'deep'] ['a', 'deep'] 3
# expect: True True str
# expect: True

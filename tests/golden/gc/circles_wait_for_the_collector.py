import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def show(self):
        return self.name


def circle_of_two():
    one, two = Node("one"), Node("two")
    one.other, two.other = two, one
    return weakref.ref(one)


def own_method():
    node = Node("method")
    node.callback = node.show


def closure():
    node = Node("closure")
    node.callback = lambda: node


def kept_exception():
    try:
        raise ValueError
    except ValueError as error:
        kept = error
    node = Node("exception")
    return node.name, kept is not None


def containers():
    items = [Node("list")]
    items.append(items)
    table = {"node": Node("dict")}
    table["self"] = table


def parent_and_child(weak):
    parent, child = Node("parent"), Node("child")
    parent.children = [child]
    child.parent = weakref.ref(parent) if weak else parent


reference = circle_of_two()
print("two", reference() is not None)  # expect: two True
gc.collect()
# expect: del one
# expect: del two
print("collected", reference())  # expect: collected None
for make in (own_method, closure, kept_exception, containers, lambda: parent_and_child(False)):
    make()
    print("made")
    gc.collect()
# expect: made
# expect: del method
# expect: made
# expect: del closure
# expect: made
# expect: del exception
# expect: made
# expect: del list
# expect: del dict
# expect: made
# expect: del parent
# expect: del child
print("without a circle")  # expect: without a circle
parent_and_child(True)
# expect: del parent
# expect: del child
print("end")  # expect: end

# What dies together dies in the order of reference counts: lists from their end, each object with what it alone holds.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
    finally:
        print("outer")


def holding():
    first, second = Noisy("first"), Noisy("second")
    try:
        yield first, second
    finally:
        print("holding ends")


def started():
    items = [nested(), holding(), Noisy("last")]
    for index in range(2):
        next(items[index])
    return items


items = started()
items = None
# expect: del last
# expect: holding ends
# expect: del first
# expect: del second
# expect: inner
# expect: outer
print("all of them")  # expect: all of them
items = started()
items.clear()
# expect: del last
# expect: holding ends
# expect: del first
# expect: del second
# expect: inner
# expect: outer
print("cleared")  # expect: cleared
items = started()
del items[:2]
# expect: holding ends
# expect: del first
# expect: del second
# expect: inner
# expect: outer
print("two of them")  # expect: two of them
items[0] = None  # expect: del last
print("the last")  # expect: the last
table = {1: Noisy("one"), 2: Noisy("two")}
table.update({1: None})  # expect: del one
table.clear()  # expect: del two
group = {Noisy("of a set")}
group.clear()  # expect: del of a set
print("end")  # expect: end

import copy

class Node:
    def __init__(self, v): self.v, self.next, self.data = v, None, []

a, b = Node(1), Node(2)
a.next, b.next = b, a
c = copy.deepcopy(a)
print(c.next.next is c, c.next.v, c.data is a.data, c.data == a.data, copy.copy(a).next is b)
# expect: True 2 False True True

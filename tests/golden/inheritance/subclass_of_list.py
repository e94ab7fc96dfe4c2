class Stack(list):
    def push(self, item):
        self.append(item)
        return self

s = Stack([1])
print(s.push(2), len(s), type(s + [3]).__name__, isinstance(s, list), type(s[:]).__name__)
# expect: [1, 2] 2 list True list

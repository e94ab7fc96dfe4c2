class Told:
    def __init__(self, size):
        self.size = size
    def __len__(self):
        print("asked for the length")
        return self.size
    def __iter__(self):
        print("asked to iterate")
        return iter([1, 2])
for make in [list, tuple, sorted, set, sum, bytes, lambda told: [*told], [].extend]:
    print(make(Told(2)))
# expect: asked to iterate
# expect: asked for the length
# expect: [1, 2]
# expect: asked to iterate
# expect: asked for the length
# expect: (1, 2)
# expect: asked to iterate
# expect: asked for the length
# expect: [1, 2]
# expect: asked to iterate
# expect: {1, 2}
# expect: asked to iterate
# expect: 3
# expect: asked to iterate
# expect: asked for the length
# expect: b'\x01\x02'
# expect: asked to iterate
# expect: asked for the length
# expect: [1, 2]
# expect: asked to iterate
# expect: asked for the length
# expect: None
try:
    list(Told(-1))
except ValueError as error:
    print(error)
# expect: asked to iterate
# expect: asked for the length
# expect: __len__() should return >= 0

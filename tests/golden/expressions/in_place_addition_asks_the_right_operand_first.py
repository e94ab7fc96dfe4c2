class Right:
    def __radd__(self, other):
        return ("radd", other)
    def __rmul__(self, other):
        return ("rmul", other)
    def __iter__(self):
        return iter([9])
items = [1]
items += Right()
print(items)  # expect: ('radd', [1])
items = [1]
items *= Right()
print(items)  # expect: ('rmul', [1])

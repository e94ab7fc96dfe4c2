class Loud(list):
    def __getitem__(self, i): return ("item", i)
    def append(self, x): super().append(x * 2)

l = Loud([1])
l.append(5)
print(l[0], list(l), l, l[0:1], 10 in l)  # expect: ('item', 0) [1, 10] [1, 10] ('item', slice(0, 1, None)) True

class Count(int):
    pass

c = Count(5)
print(c + 1, type(c + 1).__name__, type(c).__name__, repr(c), type(+c).__name__, c == 5)
# expect: 6 int Count 5 int True

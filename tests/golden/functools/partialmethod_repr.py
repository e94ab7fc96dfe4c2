from functools import partialmethod
print(partialmethod(len), partialmethod(max, 1, key=None), partialmethod(sorted, "x"))
# expect: functools.partialmethod(<built-in function len>, , ) functools.partialmethod(<built-in function max>, 1, key=None) functools.partialmethod(<built-in function sorted>, 'x', )

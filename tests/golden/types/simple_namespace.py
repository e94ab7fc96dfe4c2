from types import SimpleNamespace

n = SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == SimpleNamespace(a=1, b="x", c=[1]), n.b)  # expect: namespace(a=1, b='x', c=[1]) True x
del n.a
print(n)  # expect: namespace(b='x', c=[1])

from functools import reduce

def compose(*fs):
    return reduce(lambda f, g: lambda x: f(g(x)), fs)

print(compose(str, lambda x: x + 1, abs)(-5))  # expect: 6

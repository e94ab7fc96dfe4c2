print(eval("a + b", {"a": 1}, {"b": 2}))  # expect: 3
def f(x):
    return eval("x * 2")
print(f(4))  # expect: 8

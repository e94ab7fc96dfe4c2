def f(x, acc=None):
    acc = acc or []
    acc.append(x)
    return acc

print(f(1), f(2), f(3, [0]))  # expect: [1] [2] [0, 3]

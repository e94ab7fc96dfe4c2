def f():
    a = 1
    first = locals()
    b = 2
    return first is locals(), sorted(first)

print(f())  # expect: (True, ['a', 'b', 'first'])

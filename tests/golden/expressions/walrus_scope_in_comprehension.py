def f():
    any((hit := x) > 2 for x in range(5))
    return hit

print(f())  # expect: 3

a, b = iter([1, 2, 3]), iter("x")
print(list(zip(a, b)), list(a))  # expect: [(1, 'x')] [3]

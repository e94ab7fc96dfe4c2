import timeit

calls = []
timeit.timeit(lambda: calls.append(1), number=3)
print(len(calls))  # expect: 3
t = timeit.Timer("y += 1", "y = 0")
print(t.timeit(2) >= 0, len(t.repeat(2, 3)))  # expect: True 2

seen = []
try:
    [seen.append(10 // x) for x in (5, 2, 0, 1)]
except ZeroDivisionError:
    print(seen)  # expect: [2, 5]

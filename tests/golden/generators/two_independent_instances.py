def count():
    n = 0
    while True:
        n += 1
        yield n

a, b = count(), count()
print(next(a), next(a), next(b))  # expect: 1 2 1

functions = {n: (lambda: n) for n in range(3)}
print([f() for f in functions.values()])  # expect: [2, 2, 2]
def outer(k):
    return [x + k for x in range(3)]
print(outer(10))  # expect: [10, 11, 12]

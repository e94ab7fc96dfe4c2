n = 1

def f(value=n):
    return value

n = 2
print(f(), f(n))  # expect: 1 2

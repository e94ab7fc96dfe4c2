x = 1

def f():
    x = 2
    return x

print(f(), x)  # expect: 2 1

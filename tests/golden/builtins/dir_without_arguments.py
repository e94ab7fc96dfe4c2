x = 1
def f(b, a):
    return dir()
print(f(1, 2), "x" in dir())  # expect: ['a', 'b'] True

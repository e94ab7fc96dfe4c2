def make():
    fs = []
    for i in range(3):
        def f(x, i=i):
            return x + i
        fs.append(f)
    return fs

print([f(10) for f in make()])  # expect: [10, 11, 12]

x = "global"

def f():
    x = "f"
    def g():
        nonlocal x
        x = "g"
    g()
    return x

print(f(), x)  # expect: g global

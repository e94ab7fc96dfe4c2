class Suppress:
    def __enter__(self): return self
    def __exit__(self, *args): return 1

def f():
    with Suppress():
        raise ValueError
        return "inside"
    return "after"

print(f())  # expect: after

class M:
    def __init__(self, n, swallow): self.n, self.swallow = n, swallow
    def __enter__(self): return self.n
    def __exit__(self, kind, *rest):
        print(self.n, kind.__name__ if kind else None)
        return self.swallow

def f():
    with M("outer", False), M("inner", True):
        raise ValueError
    return "after"

print(f())
# expect: inner ValueError
# expect: outer None
# expect: after

class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *args): print("exit", self.n, args)

def f():
    with M("return"):
        return "value"

print(f())
# expect: exit return (None, None, None)
# expect: value
for i in range(3):
    with M(i):
        if i == 0: continue
        break
# expect: exit 0 (None, None, None)
# expect: exit 1 (None, None, None)

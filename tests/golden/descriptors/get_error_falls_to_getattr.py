class C:
    @property
    def p(self): raise AttributeError("from property")
    def __getattr__(self, name): return f"fallback for {name}"

print(C().p)  # expect: fallback for p

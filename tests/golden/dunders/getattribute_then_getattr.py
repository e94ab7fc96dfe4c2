class C:
    def __getattribute__(self, name):
        raise AttributeError("no " + name)
    def __getattr__(self, name):
        return "fallback " + name

print(C().q)  # expect: fallback q

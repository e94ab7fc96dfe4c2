class M:
    def __enter__(self): return self
    def __exit__(self, kind, value, trace):
        print(kind, value, trace is None)
        return True

with M():
    raise ValueError("x")
# expect: <class 'ValueError'> x False
with M():
    pass
# expect: None None True

class C:
    def __getitem__(self, key): return key

def f(): return 1, 2
print(C()[1, 2], f(), C()[1:2, ::3])  # expect: (1, 2) (1, 2) (slice(1, 2, None), slice(None, None, 3))

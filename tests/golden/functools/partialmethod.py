import functools

class C:
    def set(self, state): return state
    on = functools.partialmethod(set, True)

print(C().on())  # expect: True

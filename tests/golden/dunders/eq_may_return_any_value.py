class C:
    def __eq__(self, other): return [1]
    def __lt__(self, other): return ""

print(C() == 1, C() < 1, C() != 1, bool(C() == 2))  # expect: [1]  False True

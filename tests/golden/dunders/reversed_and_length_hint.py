class C:
    def __reversed__(self):
        return iter("zyx")

class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10

print(list(reversed(C())), list(reversed(S())))  # expect: ['z', 'y', 'x'] [20, 10, 0]

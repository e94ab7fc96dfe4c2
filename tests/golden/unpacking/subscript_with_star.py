class C:
    def __getitem__(self, key):
        return key

print(C()[1, *[2, 3]], C()[*"ab"])  # expect: (1, 2, 3) ('a', 'b')

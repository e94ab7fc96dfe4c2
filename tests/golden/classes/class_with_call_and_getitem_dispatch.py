class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        r, c = key
        return self.rows[r][c]
    def __call__(self, *a): return self[a]

m = Matrix([[1, 2], [3, 4]])
print(m[1, 0], m(0, 1))  # expect: 3 2

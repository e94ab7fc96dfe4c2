class D(dict):
    def __missing__(self, key):
        value = self[key] = key * 2
        return value

d = D()
print(d[4], d, d.get(5))  # expect: 8 {4: 8} None

class Log:
    def __getitem__(self, key): return ("get", key)
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
    def __contains__(self, item): return item == 7

x = Log()
print(x[1], x[1:2], x[1, 2], x[::3], x[..., 0])
# expect: ('get', 1) ('get', slice(1, 2, None)) ('get', (1, 2)) ('get', slice(None, None, 3)) ('get', (Ellipsis, 0))
x["k"] = 5  # expect: set k 5
del x[0]  # expect: del 0
print(7 in x, 8 not in x)  # expect: True True

class L:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)

x = L()
x[1:2] = "ab"  # expect: set slice(1, 2, None) ab
x[::2], x["k"] = 1, 2
# expect: set slice(None, None, 2) 1
# expect: set k 2
del x[1:], x["z"]
# expect: del slice(1, None, None)
# expect: del z
x[0], *x[1] = 5, 6
# expect: set 0 5
# expect: set 1 [6]

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(3), slice(3) == slice(None, 3, None))
# expect: slice(1, 10, 2) 1 10 2 (1, 5, 2) (0, 3, 1) (2, -1, -1) True

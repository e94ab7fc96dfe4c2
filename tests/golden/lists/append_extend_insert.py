a = [1]
a.append([2])
a.extend("xy")
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a, a.append(1))  # expect: ['first', 1, [2], 'x', 'before last', 'y', 'end', 1] None

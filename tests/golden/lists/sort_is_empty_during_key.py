a = [3, 1, 2]
seen = []
a.sort(key=lambda x: (seen.append(len(a)), x)[1])
print(a, seen)  # expect: [1, 2, 3] [0, 0, 0]

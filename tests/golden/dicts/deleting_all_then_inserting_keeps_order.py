d = {i: i for i in range(5)}
for i in range(5):
    del d[i]
d["z"] = 1
d[0] = 2
print(d)  # expect: {'z': 1, 0: 2}

class P:
    x = 5

print("{p.x} {d[key]} {l[1]}".format(p=P(), d={"key": "v"}, l=[1, 2]), "{a}".format_map({"a": 1}))  # expect: 5 v 2 1

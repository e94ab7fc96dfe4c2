items = [1]
items.append(items)
print(items)  # expect: [1, [...]]
d = {}
d["self"] = d
print(d)  # expect: {'self': {...}}
t = ([],)
t[0].append(t)
print(t)  # expect: ([(...)],)

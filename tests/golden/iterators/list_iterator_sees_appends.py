a = [1]
it = iter(a)
print(next(it))  # expect: 1
a.append(2)
print(next(it), next(it, "end"))  # expect: 2 end
a.append(3)
print(next(it, "still end"))  # expect: still end

a = [1, 2]
a.extend(a)
a.extend(x * 10 for x in a[:2])
a += map(str, [7])
print(a)  # expect: [1, 2, 1, 2, 10, 20, '7']
try:
    a.extend(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable

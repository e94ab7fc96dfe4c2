a = [1, 2, 3, 2, True]
print(a.index(2), a.index(2, 2), a.index(2, -2), a.count(1), a.count(2), a.count(9))  # expect: 1 3 3 2 2 0
try:
    a.index(3, 3)
except ValueError as error:
    print(error)  # expect: 3 is not in list

a = [1]
b = a + [2]
a += (3, 4)
a += "x"
print(a, b)  # expect: [1, 3, 4, 'x'] [1, 2]
try:
    a + (1,)
except TypeError as error:
    print(error)  # expect: can only concatenate list (not "tuple") to list

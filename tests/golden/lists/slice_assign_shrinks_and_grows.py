a = list("abcde")
a[1:4] = []
a[1:1] = "XYZ"
a[len(a):] = [1]
a[-2:] = "zz"
print(a)  # expect: ['a', 'X', 'Y', 'Z', 'z', 'z']

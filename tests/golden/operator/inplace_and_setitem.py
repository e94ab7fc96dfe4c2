import operator

a = [1]
b = operator.iadd(a, [2])
operator.setitem(a, 0, 9)
operator.delitem(a, 1)
print(a, b is a)  # expect: [9] True

from array import array

a = array("i", [1, 2, 3])
a.append(4); a.extend([5]); a[0] = 9
print(a, a[1:3], a.itemsize, a.typecode, len(a), sum(a), a.tolist(), a.tobytes()[:4], a.index(4), a.pop(), array("d", [1.5]), array("B", b"ab"))
# expect: array('i', [9, 2, 3, 4]) array('i', [2, 3]) 4 i 5 23 [9, 2, 3, 4, 5] b'\t\x00\x00\x00' 3 5 array('d', [1.5]) array('B', [97, 98])
for f in (lambda: array("b", [200]), lambda: a.append("x"), lambda: array("z")):
    try:
        f()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError signed char is greater than maximum
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)

print(sum([1, 2]), sum([1, 2], 10), sum([[1], [2]], []), sum((), 5), sum([0.5, 1]), sum([1, 2], start=3), sum([True, True]))
# expect: 3 13 [1, 2] 5 1.5 6 2
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([b"a"], b"")):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: 'int' object is not iterable
# expect: sum() can't sum bytes [use b''.join(seq) instead]

a = [0, 1, 2, 3]
for f in (lambda: a.__setitem__(slice(None, None, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(9, 1),
          lambda: a["x"], lambda: a[9], lambda: a[1.0], lambda: a.__delitem__(9), lambda: a[::0]):
    try:
        f()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 2
# expect: TypeError can only assign an iterable
# expect: IndexError list assignment index out of range
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError list index out of range
# expect: TypeError list indices must be integers or slices, not float
# expect: IndexError list assignment index out of range
# expect: ValueError slice step cannot be zero

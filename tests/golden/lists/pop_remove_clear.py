a = [1, 2, 3, 2, 5]
print(a.pop(), a.pop(0), a.pop(-1), a)  # expect: 5 1 2 [2, 3]
a.remove(2)
print(a)  # expect: [3]
a.clear()
print(a)  # expect: []
for f in (lambda: a.pop(), lambda: a.remove(9), lambda: [1].pop(5), lambda: a.index(1)):
    try:
        f()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
# expect: IndexError pop from empty list
# expect: ValueError list.remove(x): x not in list
# expect: IndexError pop index out of range
# expect: ValueError 1 is not in list

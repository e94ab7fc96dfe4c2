it = iter(range(6))
for x in it:
    print(x, next(it))
# expect: 0 1
# expect: 2 3
# expect: 4 5

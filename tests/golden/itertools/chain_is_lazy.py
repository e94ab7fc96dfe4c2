from itertools import chain

def loud(n):
    print("start", n)
    yield n

c = chain(loud(1), loud(2))
print(next(c))
# expect: start 1
# expect: 1
print(next(c))
# expect: start 2
# expect: 2

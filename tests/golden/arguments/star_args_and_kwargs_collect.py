def f(first, *rest, **options):
    print(first, rest, options)

f(1)  # expect: 1 () {}
f(1, 2, 3, x=4, y=5)  # expect: 1 (2, 3) {'x': 4, 'y': 5}
f(*"abc", **{"k": 1})  # expect: a ('b', 'c') {'k': 1}

print(list(zip("ab", "cd", strict=True)))  # expect: [('a', 'c'), ('b', 'd')]
for args in (("ab", "c"), ("a", "bc"), ("a", "b", "cd")):
    try:
        list(zip(*args, strict=True))
    except ValueError as error:
        print(error)
# expect: zip() argument 2 is shorter than argument 1
# expect: zip() argument 2 is longer than argument 1
# expect: zip() argument 3 is longer than arguments 1-2

import itertools
print(list(itertools.islice(itertools.count(False), 2)))  # expect: [0, 1]
for make in [lambda: itertools.count("a"), lambda: itertools.islice([], -2), lambda: itertools.islice([], -1)]:
    try:
        make()
    except (TypeError, ValueError) as error:
        print(error)
# expect: a number is required
# expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.

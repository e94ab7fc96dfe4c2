def attempt(code):
    try:
        exec(code)
    except (ValueError, TypeError) as error:
        print(error)

attempt("a, b = [1]")  # expect: not enough values to unpack (expected 2, got 1)
attempt("a, b = []")  # expect: not enough values to unpack (expected 2, got 0)
attempt("a, b = [1, 2, 3]")  # expect: too many values to unpack (expected 2)
attempt("a, *b, c = [1]")  # expect: not enough values to unpack (expected at least 2, got 1)
attempt("a, b = 5")  # expect: cannot unpack non-iterable int object
attempt("(a,) = None")  # expect: cannot unpack non-iterable NoneType object
attempt("a, b = {}")  # expect: not enough values to unpack (expected 2, got 0)
attempt("a, b = iter([1])")  # expect: not enough values to unpack (expected 2, got 1)
attempt("for a, b in [1]: pass")  # expect: cannot unpack non-iterable int object

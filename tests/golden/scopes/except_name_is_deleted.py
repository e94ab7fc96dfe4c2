error = "before"
try:
    raise ValueError("x")
except ValueError as error:
    pass
try:
    error
except NameError as problem:
    print(problem)  # expect: name 'error' is not defined

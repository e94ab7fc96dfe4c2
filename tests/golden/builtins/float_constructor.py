print(float(), float(3), float("1e-2"), float(True), float(b"2.5"))  # expect: 0.0 3.0 0.01 1.0 2.5
for bad in (None, [], "x y", 1j):
    try:
        float(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
# expect: TypeError float() argument must be a string or a real number, not 'list'
# expect: ValueError could not convert string to float: 'x y'
# expect: TypeError float() argument must be a string or a real number, not 'complex'

import math

for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor("a"), lambda: math.exp(1000), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0), lambda: math.floor(math.inf)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError isqrt() argument must be nonnegative
# expect: ValueError factorial() not defined for negative values
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError must be real number, not str
# expect: OverflowError math range error
# expect: ValueError n must be a non-negative integer
# expect: ValueError math domain error
# expect: OverflowError cannot convert float infinity to integer

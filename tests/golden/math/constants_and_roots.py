import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(17), math.isqrt(10 ** 40), round(math.cbrt(27.0), 9))
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan 1.4142135623730951 4 100000000000000000000 3.0

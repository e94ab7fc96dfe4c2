import math

print(math.modf(3.25), math.modf(-3.25), math.frexp(8), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.ulp(1.0), math.nextafter(1.0, 2.0))
# expect: (0.25, 3.0) (-0.25, -3.0) (0.5, 4) 8.0 -1.0 -1.0 -1.0 True False 2.220446049250313e-16 1.0000000000000002

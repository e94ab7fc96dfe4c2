import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), type(math.floor(1e20)).__name__, math.fabs(-3))
# expect: 2 -3 3 -2 -2 int 3.0

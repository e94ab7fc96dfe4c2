import math

print(math.log(math.e), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.exp(0), math.expm1(0), math.pow(2, 3), math.exp2(3), math.log(10 ** 400) > 900)
# expect: 1.0 3.0 3.0 3.0 0.0 1.0 0.0 8.0 8.0 True

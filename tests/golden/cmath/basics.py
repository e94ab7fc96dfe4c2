import cmath

print(cmath.sqrt(-1), cmath.polar(1j), cmath.phase(-1), cmath.exp(0), cmath.isnan(complex("nan")), abs(cmath.rect(2, 0)))
# expect: 1j (1.0, 1.5707963267948966) 3.141592653589793 (1+0j) True 2.0

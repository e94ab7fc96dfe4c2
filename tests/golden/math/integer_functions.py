import math

print(math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 8), math.lcm(4, 6), math.lcm(), math.factorial(20), math.comb(5, 2), math.comb(2, 5), math.perm(5, 2), math.perm(3), math.prod([1, 2, 3]), math.prod([], start=5))
# expect: 6 0 2 12 1 2432902008176640000 10 0 20 6 6 5

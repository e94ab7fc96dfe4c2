"""Integers beyond 53 and 64 bits: factorials, powers, digits of pi."""


def pi_digits(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, digits))


def factorial(n):
    product = 1
    for number in range(2, n + 1):
        product *= number
    return product


print(pi_digits(700)[-10:], len(str(factorial(1500))), pow(3, 10_000, 10**30))

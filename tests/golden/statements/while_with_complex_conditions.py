n, seen = 27, 0
while n != 1 and (seen := seen + 1) < 200:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
print(n, seen)  # expect: 1 111

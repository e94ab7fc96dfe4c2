def sign(n):
    if n < 0:
        return "minus"
    elif n == 0:
        return "zero"
    else:
        return "plus"

print(sign(-3), sign(0), sign(8))  # expect: minus zero plus

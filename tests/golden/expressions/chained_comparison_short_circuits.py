def loud(n):
    print("n", n)
    return n

print(loud(3) < loud(2) < loud(1))
# expect: n 3
# expect: n 2
# expect: False

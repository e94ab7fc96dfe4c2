def outer():
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    return fact

print(outer()(6))  # expect: 720

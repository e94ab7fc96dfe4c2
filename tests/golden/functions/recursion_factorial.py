def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

print(factorial(10), factorial(25))  # expect: 3628800 15511210043330985984000000

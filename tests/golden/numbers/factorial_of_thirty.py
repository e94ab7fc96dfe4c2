product = 1
for i in range(1, 31):
    product *= i
print(product)  # expect: 265252859812191058636308480000000

m = __import__("math")
print(m.floor(2.5), m.__name__)  # expect: 2 math

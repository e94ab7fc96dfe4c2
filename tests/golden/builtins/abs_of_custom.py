class V:
    def __abs__(self):
        return "length"

print(abs(V()), abs(3 + 4j))  # expect: length 5.0
try:
    abs("x")
except TypeError as error:
    print(error)  # expect: bad operand type for abs(): 'str'

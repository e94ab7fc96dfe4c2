class C:
    def __hash__(self):
        return "x"

try:
    hash(C())
except TypeError as error:
    print(error)  # expect: __hash__ method should return an integer

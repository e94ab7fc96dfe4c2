class C:
    @property
    def broken(self):
        raise ValueError("inside")

print(getattr(C(), "none", 1), hasattr(C(), "none"))  # expect: 1 False
try:
    getattr(C(), "broken", 1)
except ValueError as error:
    print(error)  # expect: inside
try:
    getattr(C(), 5)
except TypeError as error:
    print(error)  # expect: attribute name must be string, not 'int'

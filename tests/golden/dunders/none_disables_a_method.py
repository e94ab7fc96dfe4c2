class C(list):
    __iter__ = None

try:
    iter(C())
except TypeError as error:
    print(error)  # expect: 'C' object is not iterable

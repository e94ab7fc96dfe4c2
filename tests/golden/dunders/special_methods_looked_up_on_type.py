class C:
    pass

c = C()
c.__len__ = lambda: 5
try:
    len(c)
except TypeError as error:
    print(error)  # expect: object of type 'C' has no len()

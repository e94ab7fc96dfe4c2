class C:
    def __init__(self):
        self.__secret = 1
        self.__dunder__ = 2
        self._single = 3

    def read(self):
        return self.__secret

c = C()
print(c.read(), sorted(c.__dict__))  # expect: 1 ['_C__secret', '__dunder__', '_single']
try:
    c.__secret
except AttributeError as error:
    print(error)  # expect: 'C' object has no attribute '__secret'

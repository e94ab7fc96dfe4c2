class A:
    def __init__(self):
        self.__x = "A"
    def a(self):
        return self.__x

class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "B"
    def b(self):
        return self.__x

print(B().a(), B().b(), sorted(vars(B())))  # expect: A B ['_A__x', '_B__x']

class C:
    a = 1
    b = a + 1
    def f(self):
        try:
            return a
        except NameError as error:
            return str(error)

print(C.b, C().f())  # expect: 2 name 'a' is not defined

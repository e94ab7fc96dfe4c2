class __C:
    def f(self):
        self.__x = 1

c = __C()
c.f()
print(c.__dict__)  # expect: {'_C__x': 1}

class Lazy:
    def __init__(self, function):
        self.function = function
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        value = obj.__dict__[self.name] = self.function(obj)
        return value

class C:
    @Lazy
    def x(self):
        print("computed")
        return 5

c = C()
print(c.x, c.x)
# expect: computed
# expect: 5 5

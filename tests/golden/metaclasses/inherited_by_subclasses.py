class Meta(type):
    def __new__(mcls, name, bases, space):
        space["tag"] = name.lower()
        return super().__new__(mcls, name, bases, space)

class A(metaclass=Meta): pass
class B(A): pass
print(B.tag, type(B).__name__)  # expect: b Meta

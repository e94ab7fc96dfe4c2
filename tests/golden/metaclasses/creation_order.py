class Meta(type):
    def __new__(mcls, name, bases, space, **kw):
        print("new", name, kw, "x" in space)
        return super().__new__(mcls, name, bases, space)
    def __init__(cls, name, bases, space, **kw):
        print("init", cls.__name__)
        super().__init__(name, bases, space)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)

class C(metaclass=Meta, option=1):
    x = 1
    def __init__(self, a): print("instance", a)
# expect: new C {'option': 1} True
# expect: init C

C(5)
# expect: call (5,)
# expect: instance 5

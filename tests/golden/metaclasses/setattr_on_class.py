class Meta(type):
    def __setattr__(cls, name, value):
        print("setting", name)
        super().__setattr__(name, value)

class C(metaclass=Meta):
    a = 1

C.b = 2  # expect: setting b
print(C.b)  # expect: 2

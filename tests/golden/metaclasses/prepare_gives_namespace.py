class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", name)
        return {"injected": 7}

class C(metaclass=Meta):
    y = injected + 1
# expect: prepare C

print(C.y, C.injected)  # expect: 8 7

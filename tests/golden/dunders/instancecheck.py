class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == 5
    def __subclasscheck__(cls, sub):
        return sub is int

class Five(metaclass=Meta):
    pass

print(isinstance(5, Five), isinstance(6, Five), issubclass(int, Five), issubclass(str, Five))
# expect: True False True False

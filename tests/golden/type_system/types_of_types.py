class Meta(type): pass
class C(metaclass=Meta): pass
print(type(C), type(Meta), type(int), type(type), isinstance(C, type), isinstance(C, Meta))
# expect: <class '__main__.Meta'> <class 'type'> <class 'type'> <class 'type'> True True

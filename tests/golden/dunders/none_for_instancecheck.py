# None for __instancecheck__ or __subclasscheck__ is called as any other method would be.
class Meta(type):
    __instancecheck__ = None
    __subclasscheck__ = None


class Checked(metaclass=Meta):
    pass


class Listed(list):
    __instancecheck__ = None


for call in (
    lambda: isinstance(1, Checked), lambda: issubclass(int, Checked), lambda: isinstance(Checked(), Checked), lambda: isinstance(1, Listed()),
    lambda: issubclass(Checked, Checked), lambda: isinstance(1, (int, Checked)),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: True
# expect: 'NoneType' object is not callable
# expect: 'NoneType' object is not callable
# expect: True

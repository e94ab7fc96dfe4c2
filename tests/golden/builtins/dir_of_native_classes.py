# Only what has a __dict__ lists it.
for cls in (object, int, str, list, dict, bytes, tuple, set, range, type(None), enumerate, property):
    print(cls.__name__, "__dict__" in dir(cls))
# expect: object False
# expect: int False
# expect: str False
# expect: list False
# expect: dict False
# expect: bytes False
# expect: tuple False
# expect: set False
# expect: range False
# expect: NoneType False
# expect: enumerate False
# expect: property False
for cls in (type, BaseException, OSError, type(len), type(lambda: 0), staticmethod, classmethod):
    print(cls.__name__, "__dict__" in dir(cls))
# expect: type True
# expect: BaseException True
# expect: OSError True
# expect: builtin_function_or_method False
# expect: function True
# expect: staticmethod True
# expect: classmethod True


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


print("__dict__" in dir(Plain), "__dict__" in dir(Plain()), "__dict__" in dir(Slotted), "__dict__" in dir(Slotted()))
# expect: True True False False
print(dir(bytearray)[:3], bytearray(b"abc").__alloc__() > 3, b"%s".__rmod__(1), bytearray(b"%d").__rmod__(1))
# expect: ['__add__', '__alloc__', '__class__'] True NotImplemented NotImplemented

class C:
    def __init__(self): self.a = 1
class S:
    __slots__ = ("x",)
    def __init__(self): self.x = 2
class L(list): pass
class G:
    def __getstate__(self): return "state"
for value in [C(), S(), L([1]), G(), 5, "a", (1,), None, object(), (x for x in [])]:
    print(value.__getstate__())
    for protocol in (1, 2):
        try:
            made, *rest = value.__reduce_ex__(protocol)
            print(made.__name__, *rest[:2])
        except TypeError as error:
            print(error)
# expect: {'a': 1}
# expect: _reconstructor (<class '__main__.C'>, <class 'object'>, None) {'a': 1}
# expect: __newobj__ (<class '__main__.C'>,) {'a': 1}
# expect: (None, {'x': 2})
# expect: a class that defines __slots__ without defining __getstate__ cannot be pickled
# expect: __newobj__ (<class '__main__.S'>,) (None, {'x': 2})
# expect: None
# expect: _reconstructor (<class '__main__.L'>, <class 'list'>, [1])
# expect: __newobj__ (<class '__main__.L'>,) None
# expect: state
# expect: _reconstructor (<class '__main__.G'>, <class 'object'>, None) state
# expect: __newobj__ (<class '__main__.G'>,) state
# expect: None
# expect: cannot pickle 'int' object
# expect: __newobj__ (<class 'int'>, 5) None
# expect: None
# expect: cannot pickle 'str' object
# expect: __newobj__ (<class 'str'>, 'a') None
# expect: None
# expect: cannot pickle 'tuple' object
# expect: __newobj__ (<class 'tuple'>, (1,)) None
# expect: None
# expect: cannot pickle 'NoneType' object
# expect: __newobj__ (<class 'NoneType'>,) None
# expect: None
# expect: _reconstructor (<class 'object'>, <class 'object'>, None)
# expect: __newobj__ (<class 'object'>,) None
# expect: None
# expect: cannot pickle 'generator' object
# expect: cannot pickle 'generator' object

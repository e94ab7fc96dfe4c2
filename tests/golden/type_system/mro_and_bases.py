class A: pass
class B: pass
class C(A, B): pass
print(C.__bases__, C.__mro__, C.__base__, bool.__mro__, int.mro())
# expect: (<class '__main__.A'>, <class '__main__.B'>) (<class '__main__.C'>, <class '__main__.A'>, <class '__main__.B'>, <class 'object'>) <class '__main__.A'> (<class 'bool'>, <class 'int'>, <class 'object'>) [<class 'int'>, <class 'object'>]

class D:
    def __set_name__(self, owner, name):
        raise ValueError("refuse " + name)

try:
    class C:
        d = D()
except Exception as error:
    print(type(error).__name__, error, repr(error.__cause__))
# expect: RuntimeError Error calling __set_name__ on 'D' instance 'd' in 'C' ValueError('refuse d')

class Single(type):
    made = {}
    def __call__(cls, *args, **kwargs):
        if cls not in Single.made:
            Single.made[cls] = super().__call__(*args, **kwargs)
        return Single.made[cls]

class A(metaclass=Single): pass
class B(metaclass=Single): pass
print(A() is A(), A() is B())  # expect: True False

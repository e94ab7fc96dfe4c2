class A:
    def __init__(self):
        self.a = 1

class B(A):
    def __init__(self):
        self.b = 2

try:
    B().a
except AttributeError as error:
    print(error)  # expect: 'B' object has no attribute 'a'

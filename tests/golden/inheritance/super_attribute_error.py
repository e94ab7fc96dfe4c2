class A: pass
class B(A):
    def f(self):
        return super().missing

try:
    B().f()
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'missing'

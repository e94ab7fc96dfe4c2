class C:
    def method(self):
        pass

for name in ("x", "method"):
    try:
        delattr(C(), name)
    except AttributeError as error:
        print(error)
# expect: 'C' object has no attribute 'x'
# expect: 'C' object has no attribute 'method'

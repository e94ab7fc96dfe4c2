x = "module"

class C:
    x = "class"
    y = x
    def read(self):
        return x

print(C.y, C().read())  # expect: class module

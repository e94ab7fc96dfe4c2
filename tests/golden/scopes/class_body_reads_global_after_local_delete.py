x = "global"

class C:
    x = "class"
    del x
    y = x

print(C.y)  # expect: global

class C:
    def __init__(self): self.x = 1
print(vars(C()))  # expect: {'x': 1}
try:
    vars(5)
except TypeError as error:
    print(error)  # expect: vars() argument must have __dict__ attribute

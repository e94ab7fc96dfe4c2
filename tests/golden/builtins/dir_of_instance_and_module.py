class C:
    a = 1
    def __init__(self):
        self.b = 2

print([n for n in dir(C()) if not n.startswith("_")])  # expect: ['a', 'b']
import math
print("sqrt" in dir(math), "append" in dir([]), "__add__" in dir(1))  # expect: True True True

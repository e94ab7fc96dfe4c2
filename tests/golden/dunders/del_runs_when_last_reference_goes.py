class C:
    def __init__(self, name): self.name = name
    def __del__(self): print("deleted", self.name)

a = C("a")
b = a
del a
print("still here")  # expect: still here
del b  # expect: deleted a
print("end")  # expect: end

class C:
    pass

c = C()
c.__str__ = lambda: "instance"
print(str(c).startswith("<__main__.C"), c.__str__())  # expect: True instance

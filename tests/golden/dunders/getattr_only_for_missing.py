class C:
    x = 1
    def __getattr__(self, name):
        return f"<{name}>"

c = C()
print(c.x, c.y, getattr(c, "z"), hasattr(c, "anything"))  # expect: 1 <y> <z> True

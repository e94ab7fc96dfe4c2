class C:
    def __call__(self):
        return "type"

c = C()
c.__call__ = lambda: "instance"
print(c(), c.__call__())  # expect: type instance

class C:
    x = 1
    def __getattribute__(self, name):
        print("looking for", name)
        return super().__getattribute__(name)

C().x  # expect: looking for x

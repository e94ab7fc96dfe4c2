class Money:
    def __format__(self, spec):
        return f"<{spec}>"

print(f"{Money():>10}", format(Money(), "x"), "{:abc}".format(Money()), f"{Money()}")  # expect: <>10> <x> <abc> <>

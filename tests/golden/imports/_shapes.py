"""A module to import."""
print("loading shapes")
side = 4
_hidden = 1


def area(n=None):
    return (side if n is None else n) ** 2

class Odd:
    def __eq__(self, other):
        return False

x = Odd()
print(x in [x], x == x, Odd() in [Odd()], 1 in [1.0], None in [0, ""])  # expect: True False False True False

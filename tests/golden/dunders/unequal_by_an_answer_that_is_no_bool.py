class Odd:
    def __eq__(self, other):
        return None
print(1 != Odd(), Odd() != 1, 1 == Odd())  # expect: True True None

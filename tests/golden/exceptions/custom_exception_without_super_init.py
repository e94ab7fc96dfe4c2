class Odd(Exception):
    def __init__(self, a, b):
        self.a = a

error = Odd(1, 2)
print(error.args, repr(error), str(error))  # expect: (1, 2) Odd(1, 2) (1, 2)

class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return f"{self.v}+{o}"
    def __radd__(self, o): return f"{o}+{self.v}r"
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return f"rsub {o}"

print(N(1) + 2, 3 + N(4), 5 - N(6))  # expect: 1+2 3+4r rsub 5
try:
    N(1) - 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for -: 'N' and 'int'

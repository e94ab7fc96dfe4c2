import random

random.seed(9)
print(random.getrandbits(8), random.getrandbits(70), random.getrandbits(32), random.randbytes(4), random.getrandbits(0))
# expect: 118 320481038945807477870 595022250 b'\x072\xa7/' 0

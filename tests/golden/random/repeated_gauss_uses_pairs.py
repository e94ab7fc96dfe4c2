import random

random.seed(4)
print([round(random.gauss(10, 2), 6) for _ in range(4)])  # expect: [10.081712, 10.929731, 9.078204, 10.705251]

import random

random.seed(1)
print([random.randint(1, 6) for _ in range(10)], random.randrange(100), random.randrange(0, 100, 5), random.randrange(10 ** 20))
# expect: [2, 5, 1, 3, 1, 4, 4, 4, 6, 4] 26 15 62530935521870656434

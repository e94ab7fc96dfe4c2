import random

a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(0, 9), b.randint(0, 9), random.Random(2).random())
# expect: True 1 1 0.9560342718892494

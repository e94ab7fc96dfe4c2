import random

r = random.Random("seed")
print(r.random(), [r.randrange(10) for _ in range(5)], r.choice("xyz"))
# expect: 0.1382359792209653 [3, 5, 4, 7, 0] z
s = random.SystemRandom()
print(0 <= s.random() < 1)  # expect: True

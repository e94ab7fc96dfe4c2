import random

random.seed(3)
items = list(range(8))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample([1, 2, 3], 3))
# expect: [0, 5, 7, 2, 1, 6, 4, 3] [80, 74, 8, 77, 1] ['d', 'c', 'b'] [1, 2, 3]

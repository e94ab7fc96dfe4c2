import random

random.seed(7)
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=6), random.choices("abc", cum_weights=[1, 2, 10], k=4))
# expect: c [3, 2, 1, 3, 1] ['a', 'b', 'a', 'a', 'a', 'a'] ['c', 'a', 'c', 'c']

import random

random.seed(8)
print(random.sample(["a", "b"], counts=[3, 2], k=4), random.choices([1], k=3), random.choices("ab", weights=[0, 1], k=3))
# expect: ['a', 'a', 'b', 'a'] [1, 1, 1] ['b', 'b', 'b']

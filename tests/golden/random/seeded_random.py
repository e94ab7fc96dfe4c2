import random

random.seed(42)
print(random.random(), random.random())  # expect: 0.6394267984578837 0.025010755222666936
random.seed(42)
print(random.random())  # expect: 0.6394267984578837

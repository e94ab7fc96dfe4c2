import random

random.seed(11)
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random())  # expect: True

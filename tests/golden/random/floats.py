import random

random.seed(5)
print(random.uniform(1, 10), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 1, 0.5), random.betavariate(1, 2))
# expect: 6.606115254007317 -0.091857289809956 -1.0411700725184108 0.5234482799793683 0.7774022593899734 0.06061401092599679

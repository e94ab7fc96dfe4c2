from _chosen import *

print(first, _third, "second" in globals())  # expect: 1 3 False

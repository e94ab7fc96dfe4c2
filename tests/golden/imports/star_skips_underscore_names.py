from _shapes import *  # expect: loading shapes

print(side, area(2), "_hidden" in globals())  # expect: 4 4 False

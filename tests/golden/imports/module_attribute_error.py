import math
import _shapes  # expect: loading shapes

for module in (math, _shapes):
    try:
        module.nothing
    except AttributeError as error:
        print(error)
# expect: module 'math' has no attribute 'nothing'
# expect: module '_shapes' has no attribute 'nothing'

import _shapes  # expect: loading shapes

del _shapes
import _shapes
print(_shapes.side)  # expect: 4

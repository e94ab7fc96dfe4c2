from _shapes import side, area as surface  # expect: loading shapes
import _shapes

_shapes.side = 10
print(side, surface(), _shapes.side)  # expect: 4 100 10

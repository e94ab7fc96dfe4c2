import importlib
import _shapes  # expect: loading shapes

module = importlib.import_module("_shapes")
print(module is _shapes)  # expect: True
importlib.reload(_shapes)  # expect: loading shapes

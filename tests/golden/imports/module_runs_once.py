import _shapes  # expect: loading shapes
import _shapes as again

print(_shapes is again, _shapes.area(), _shapes.__name__, _shapes.__doc__)
# expect: True 16 _shapes A module to import.

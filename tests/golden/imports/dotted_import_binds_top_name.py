import os.path
import collections.abc

print(os.path.basename("a/b"), collections.abc.Sized.__name__, "path" in globals())  # expect: b Sized False

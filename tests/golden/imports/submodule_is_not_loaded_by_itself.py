import _package

print(hasattr(_package, "deep"))
import _package.deep.leaf
print(_package.deep.leaf.text)
# expect: False
# expect: _package.deep.leaf _package.deep _package 10

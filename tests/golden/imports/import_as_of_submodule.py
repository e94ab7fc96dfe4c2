import _package.deep.leaf as leaf
from _package.deep import leaf as same
from _package import sibling

print(leaf is same, sibling.__name__, sibling.__package__)
# expect: True _package.sibling _package

import _package

print(_package.value, _package.name, _package.inner.value, _package.sibling.number)
# expect: 11 _package 11 10

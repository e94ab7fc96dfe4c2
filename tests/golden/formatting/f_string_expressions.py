x = 3
d = {"k": "v"}
print(f"{x} {x + 1} {x!r} {d['k']} {{literal}} {'nested'!s} {[i for i in range(x)]}")
# expect: 3 4 3 v {literal} nested [0, 1, 2]
print(f"{x if x > 2 else 'no'} {(lambda y: y * 2)(x)} {x:>{x + 2}}|{'a':{'*'}^{5}}")  # expect: 3 6     3|**a**

from collections import OrderedDict
nan = complex("nan")
d = OrderedDict({nan: 1, 2: 3})
print(d[nan], complex("nan") in d, d.popitem(last=False), {nan: 1, complex("nan"): 2})
# expect: 1 False ((nan+0j), 1) {(nan+0j): 1, (nan+0j): 2}

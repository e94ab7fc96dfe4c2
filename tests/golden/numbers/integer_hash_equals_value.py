print(hash(5), hash(-1), hash(-2), hash(0), hash(2 ** 61 - 1), hash(2 ** 61), hash(True), hash(0.5))
# expect: 5 -2 -2 0 0 1 1 1152921504606846976

print(complex("1e2-3j"), complex("(1+2j)"), repr(1 - 0j), -0j, (1 + 2j) ** 2, (1 + 2j) / (1 - 1j), 2 ** (1 + 0j), hash(1 + 0j) == hash(1), complex(float("inf"), float("nan")))
# expect: (100-3j) (1+2j) (1+0j) (-0-0j) (-3+4j) (-0.5+1.5j) (2+0j) True (inf+nanj)

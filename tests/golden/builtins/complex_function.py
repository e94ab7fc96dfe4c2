print(complex(1, 2), complex("3+4j"), complex(1.5), complex(1j, 1j))  # expect: (1+2j) (3+4j) (1.5+0j) (-1+1j)
try:
    complex("1", 2)
except TypeError as error:
    print(error)  # expect: complex() can't take second arg if first is a string

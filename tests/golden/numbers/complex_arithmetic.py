a = 3 + 4j
print(a, a * 2, a + 1, a * a, a / 2, -a, abs(a), a.conjugate())
# expect: (3+4j) (6+8j) (4+4j) (-7+24j) (1.5+2j) (-3-4j) 5.0 (3-4j)
print(a.real, a.imag, a == 3 + 4j, complex(1, -0.0), complex("1+2j"), 1j ** 2)
# expect: 3.0 4.0 True (1-0j) (1+2j) (-1+0j)
print(complex(), complex(2), 0j, 1.5j, -1j)  # expect: 0j (2+0j) 0j 1.5j (-0-1j)

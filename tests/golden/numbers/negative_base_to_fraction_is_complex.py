result = (-8) ** (1 / 3)
print(type(result).__name__, round(result.real, 6), round(result.imag, 6))  # expect: complex 1.0 1.732051

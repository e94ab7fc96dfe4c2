print(f"{1 + 2j:.1f} {3j} {1.5 + 0j:g}")  # expect: 1.0+2.0j 3j 1.5+0j

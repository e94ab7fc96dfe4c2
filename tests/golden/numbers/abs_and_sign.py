print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(True), abs(-10 ** 20))  # expect: 5 5 2.5 0.0 1 100000000000000000000

print(int("1_2_3"), int("\u0661\u0662"), float("\u0661.5"), int(" \t12\n"))  # expect: 123 12 1.5 12

print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(True, 2), divmod(10 ** 20, 7))
# expect: (2, 1) (-3, 2) (-3, -2) (3.0, 1.5) (0, 1) (14285714285714285714, 2)

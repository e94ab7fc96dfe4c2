print(list(range(5)), list(range(2, 5)), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), range(3)[-1], 4 in range(0, 10, 2), 5 in range(0, 10, 2), 2.0 in range(3), "a" in range(3))
# expect: [0, 1, 2, 3, 4] [2, 3, 4] [10, 7, 4, 1] [] [] 2 True False True False
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), len(range(10 ** 20 // 10 ** 19)), range(5).index(3), range(5).count(9), range(1, 10, 2).stop, hash(range(3)) == hash(range(3)))
# expect: True True 10 3 0 10 True

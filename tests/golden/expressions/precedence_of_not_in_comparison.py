print(not 1 == 2, not 1 in [1], (not 1) in [False], 1 not in [2] == True)  # expect: True False True False

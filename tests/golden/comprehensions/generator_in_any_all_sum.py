print(any(x > 2 for x in range(5)), all(x < 3 for x in range(5)), sum(1 for _ in "abcd"))  # expect: True False 4

print(str(5), str([1, "a"]), str(b"x", "ascii"), str(object=3), str(ValueError("m")), str(ValueError), str(True))
# expect: 5 [1, 'a'] x 3 m <class 'ValueError'> True

print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("x", "y"), "".replace("", "z"))
# expect: bbb bba -a-b-c- abc z

print("abc".center(8), "|", "abcd".center(9, "."), "ab".center(5, "-"), "--1".zfill(5), "".zfill(2), "x".center(0))
# expect:   abc    | ...abcd.. --ab- -00-1 00 x

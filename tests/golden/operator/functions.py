import operator

print(operator.add(1, 2), operator.mul("a", 3), operator.contains([1], 1), operator.getitem({"k": 5}, "k"), operator.not_(0), operator.truth([]), operator.neg(5), operator.floordiv(7, 2), operator.is_(None, None), operator.xor(5, 3), operator.concat("a", "b"), operator.indexOf([1, 2], 2), operator.countOf("aab", "a"))
# expect: 3 aaa True 5 True False -5 3 True 6 ab 1 2

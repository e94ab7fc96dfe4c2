from operator import itemgetter, attrgetter, methodcaller

print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), attrgetter("real")(5), attrgetter("__class__.__name__")(5), methodcaller("upper")("a"), methodcaller("split", ",", 1)("a,b,c"))
# expect: b ('a', 'c') 5 int A ['a', 'b,c']
print(sorted([("b", 1), ("a", 2)], key=itemgetter(0)), max([{"n": 1}, {"n": 5}], key=itemgetter("n")))
# expect: [('a', 2), ('b', 1)] {'n': 5}

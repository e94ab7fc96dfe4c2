print("a" + "b" * 2, [0] * 2 + [1], ("x",) + () * 5, "%s" % "a" * 2, not "a" == "b")
# expect: abb [0, 0, 1] ('x',) aa True

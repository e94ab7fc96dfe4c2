print("{!r} {!s} {!a}".format("a", "b", "\u00e9"), "{0.__class__.__name__}".format(5), "{:{}{}}".format("x", ">", 4), "{x[0][k]}".format(x=[{"k": 7}]))
# expect: 'a' b '\xe9' int    x 7

import string

print(string.Formatter().format("{0} {b!r:>5}", 1, b="z"), list(string.Formatter().parse("a{b!r:>3}c")))
# expect: 1   'z' [('a', 'b', '>3', 'r'), ('c', None, None, None)]

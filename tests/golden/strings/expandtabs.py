print(repr("a\tb".expandtabs()), repr("ab\tc\n\td".expandtabs(4)), repr("\t".expandtabs(0)))
# expect: 'a       b' 'ab  c\n    d' ''

for c in ("5", "\u0665", "\u00b2", "\u00bd", "\u4e94", "a"):
    print(ascii(c), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isalpha())
# expect: '5' True True True False
# expect: '\u0665' True True True False
# expect: '\xb2' False True True False
# expect: '\xbd' False False True False
# expect: '\u4e94' False False True True
# expect: 'a' False False False True

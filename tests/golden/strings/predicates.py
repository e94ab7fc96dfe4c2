for text in ("", "abc", "ABC", "aB1", "123", "\u00b2", "\u00bd", " \t", "a b", "Title Case", "_x1", "1x"):
    print(ascii(text), text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalnum(), text.isspace(),
          text.islower(), text.isupper(), text.istitle(), text.isidentifier(), text.isprintable(), text.isascii())
# expect: '' False False False False False False False False False False True True
# expect: 'abc' True False False False True False True False False True True True
# expect: 'ABC' True False False False True False False True False True True True
# expect: 'aB1' False False False False True False False False False True True True
# expect: '123' False True True True True False False False False False True True
# expect: '\xb2' False True False True True False False False False False True False
# expect: '\xbd' False False False True True False False False False False True False
# expect: ' \t' False False False False False True False False False False False True
# expect: 'a b' False False False False False False True False False False True True
# expect: 'Title Case' False False False False False False False False True False True True
# expect: '_x1' False False False False False False True False False True True True
# expect: '1x' False False False False True False True False False False True True

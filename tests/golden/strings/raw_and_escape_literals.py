print(r"a\nb", "\x41\101\u0041\N{LATIN SMALL LETTER A}", len("\
"), "a\qb" == "a\\qb")  # expect: a\nb AAAa 0 True

print(ascii("abc"), ascii(["\u00e9"]), ascii("\U0001f600"), ascii("it's"), ascii(5))
# expect: 'abc' ['\xe9'] '\U0001f600' "it's" 5

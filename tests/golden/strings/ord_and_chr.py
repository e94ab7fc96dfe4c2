print(ord("a"), chr(97), chr(0x20ac) == "\u20ac", ord("\U0001f600"))  # expect: 97 a True 128512
for f in (lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a")):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
# expect: ord() expected a character, but string of length 2 found
# expect: ord() expected a character, but string of length 0 found
# expect: ord() expected string of length 1, but int found
# expect: chr() arg not in range(0x110000)
# expect: chr() arg not in range(0x110000)
# expect: 'str' object cannot be interpreted as an integer

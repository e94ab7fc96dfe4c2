for f in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % 5, lambda: "%z" % 1,
          lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "abc" % 1, lambda: "%(a)s" % {}):
    try:
        f()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError format requires a mapping
# expect: ValueError unsupported format character 'z' (0x7a) at index 1
# expect: ValueError incomplete format
# expect: TypeError %c requires int or char
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError not all arguments converted during string formatting
# expect: KeyError 'a'

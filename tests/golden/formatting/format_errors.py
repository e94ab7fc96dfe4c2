for f in (lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1), lambda: "{".format(),
          lambda: "}".format(), lambda: "{0.x}".format(1), lambda: "{0[5]}".format([1]), lambda: "{!z}".format(1)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError cannot switch from automatic field numbering to manual field specification
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: AttributeError 'int' object has no attribute 'x'
# expect: IndexError list index out of range
# expect: ValueError Unknown conversion specifier z

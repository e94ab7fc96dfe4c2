print("%s" % 5, "%s" % [1, 2], "%s" % (None,), "%r" % ("x",), "%s" % {"a": 1})  # expect: 5 [1, 2] None 'x' {'a': 1}

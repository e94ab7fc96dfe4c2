for f in (lambda: {[]}, lambda: {1}.add({}), lambda: set([[1]]), lambda: hash({1})):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'list'
# expect: unhashable type: 'set'

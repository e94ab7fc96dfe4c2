s = "abc"
for f in (lambda: s.__setitem__, lambda: exec("s[0] = 'x'"), lambda: exec("del s[0]")):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(error)
# expect: 'str' object has no attribute '__setitem__'
# expect: 'str' object does not support item assignment
# expect: 'str' object doesn't support item deletion

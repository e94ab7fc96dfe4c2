d = {"a": 1}
for f in (lambda: d.keys()[0], lambda: d.values()[0], lambda: d.items()[0]):
    try:
        f()
    except TypeError as error:
        print(error)
# expect: 'dict_keys' object is not subscriptable
# expect: 'dict_values' object is not subscriptable
# expect: 'dict_items' object is not subscriptable

d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("z", None), d.popitem(), d.setdefault("b", 9), d.setdefault("n", []), d)
# expect: 1 None ('c', 3) 2 [] {'b': 2, 'n': []}
for f in (lambda: d.pop("zz"), lambda: {}.popitem(), lambda: d["zz"]):
    try:
        f()
    except KeyError as error:
        print(error)
# expect: 'zz'
# expect: 'popitem(): dictionary is empty'
# expect: 'zz'

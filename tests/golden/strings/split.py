print("a b  c".split(), "a b  c".split(" "), "".split(), "".split(","), "a,b,c".split(",", 1))
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] [] [''] ['a', 'b,c']
print("  lead".split(None, 1), "a--b--c".rsplit("--", 1), " x  y ".rsplit(None, 1))
# expect: ['lead'] ['a--b', 'c'] [' x', 'y']
for bad in ("", 5):
    try:
        "abc".split(bad)
    except (ValueError, TypeError) as error:
        print(error)
# expect: empty separator
# expect: must be str or None, not int

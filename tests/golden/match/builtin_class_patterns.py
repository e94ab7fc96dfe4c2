def kind(x):
    match x:
        case bool(b):
            return f"bool {b}"
        case int(i) | float(i):
            return f"number {i}"
        case str() as s:
            return f"str {s}"
        case list([a, *_]):
            return f"list from {a}"
        case None:
            return "none"

print([kind(x) for x in (True, 3, 2.5, "s", [9, 8], None, ())])
# expect: ['bool True', 'number 3', 'number 2.5', 'str s', 'list from 9', 'none', None]

def describe(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"many {a} {rest}"
        case _:
            return "no sequence"

for x in ([], (1,), [1, 2], range(4), "ab", b"ab", {1, 2}, iter([1])):
    print(describe(x))
# expect: empty
# expect: one 1
# expect: two 1 2
# expect: many 0 [1, 2, 3]
# expect: no sequence
# expect: no sequence
# expect: no sequence
# expect: no sequence

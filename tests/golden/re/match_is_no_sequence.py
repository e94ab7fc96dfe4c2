import re
m = re.match("(a)(b)", "ab")
print(m[0], m[1], m[2])  # expect: ab a b
def unpack():
    a, b = m
for attempt in [lambda: iter(m), lambda: [*m], lambda: print(*m), lambda: "a" in m, lambda: reversed(m), unpack, lambda: "".join(m), lambda: bytes(m), lambda: len(m)]:
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: 're.Match' object is not iterable
# expect: Value after * must be an iterable, not re.Match
# expect: print() argument after * must be an iterable, not re.Match
# expect: argument of type 're.Match' is not iterable
# expect: 're.Match' object is not reversible
# expect: cannot unpack non-iterable re.Match object
# expect: can only join an iterable
# expect: cannot convert 're.Match' object to bytes
# expect: object of type 're.Match' has no len()
match m:
    case [a, b]: print("a sequence")
    case _: print("none")  # expect: none

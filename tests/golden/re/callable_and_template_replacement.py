import re

print(re.sub(r"(a)(b)?", r"[\1|\2]", "ab a"), re.sub(r"\w+", lambda m: m.group().capitalize(), "one two"), re.sub("(?P<x>.)", r"\g<x>\g<0>", "ab"), re.sub("a", r"\\", "a"), re.sub("", "-", "ab"))
# expect: [a|b] [a|] One Two aabb \ -a-b-
try:
    re.sub("a", r"\2", "a")
except re.error as error:
    print(error)  # expect: invalid group reference 2 at position 1

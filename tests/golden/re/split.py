import re

print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split("x", "abc"), re.split(r"\W+", "a b c", 1), re.split("", "ab"))
# expect: ['a', 'b', 'c'] ['a', '-', 'b', '-', 'c'] ['abc'] ['a', 'b c'] ['', 'a', 'b', '']

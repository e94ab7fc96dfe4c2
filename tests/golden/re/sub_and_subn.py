import re

print(re.sub(r"\d", "#", "a1b2"), re.sub("a", "b", "aaa", count=2), re.subn("x", "y", "axbx"), re.sub(r"(\w+) (\w+)", r"\2 \1", "one two"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "1 2 3"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1"), re.sub("x*", "-", "abxd"))
# expect: a#b# bba ('ayby', 2) two one 2 4 6 a<1> -a-b--d-

import re

for line in ("x=1", "bad"):
    if m := re.match(r"(\w)=(\d)", line):
        print(m[1], m[2])  # expect: x 1
    else:
        print("no match")  # expect: no match

import re

print(re.match(r"(<)?a(?(1)>|$)", "<a>").group(), re.match(r"(<)?a(?(1)>|$)", "<a"), re.match(r"(?>a+)b", "aab").group(), re.match(r"a++b", "aab").group(), re.match("a++a", "aaa"))
# expect: <a> None aab aab None

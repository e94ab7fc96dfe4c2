import re

print(re.escape("a.b*c-d e"), re.findall(rb"\d+", b"a12"), re.match(b"(a)", b"ab").groups())
# expect: a\.b\*c\-d\ e [b'12'] (b'a',)
try:
    re.match("a", b"a")
except TypeError as error:
    print(error)  # expect: cannot use a string pattern on a bytes-like object

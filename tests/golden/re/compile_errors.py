import re

for pattern in ("(", ")", "[a", "*a", "a**", "(?P<1>a)", "(?P<n>a)(?P<n>b)", r"\1", "a{3,1}", "(?z)", "[z-a]", "(?<=a+)b", "\\"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(error)
# expect: missing ), unterminated subpattern at position 0
# expect: unbalanced parenthesis at position 0
# expect: unterminated character set at position 0
# expect: nothing to repeat at position 0
# expect: multiple repeat at position 2
# expect: bad character in group name '1' at position 4
# expect: redefinition of group name 'n' as group 2; was group 1 at position 12
# expect: invalid group reference 1 at position 1
# expect: min repeat greater than max repeat at position 2
# expect: unknown extension ?z at position 1
# expect: bad character range z-a at position 1
# expect: look-behind requires fixed-width pattern
# expect: bad escape (end of pattern) at position 0

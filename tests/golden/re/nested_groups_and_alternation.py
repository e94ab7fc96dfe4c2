import re

print(re.match("((a)(b))c", "abc").groups(), re.match("a|ab", "ab").group(), re.match("(a|ab)(c|bcd)", "abcd").groups(), re.match("(a)|(b)", "b").groups(), re.match("(a*)*", "aa").groups(), re.match("(a|b)*", "ab").groups())
# expect: ('ab', 'a', 'b') a ('a', 'bcd') (None, 'b') ('',) ('b',)

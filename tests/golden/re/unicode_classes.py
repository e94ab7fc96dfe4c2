import re

print(re.findall(r"\w+", "na\u00efve caf\u00e9")[0] == "na\u00efve", re.findall(r"\d", "1\u0662"), re.findall(r"\w", "\u00e9a", re.A), re.match("\u00c9", "\u00e9", re.I) is not None)
# expect: True ['1', '٢'] ['a'] True

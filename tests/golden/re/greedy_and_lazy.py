import re

print(re.search("<.*>", "<a><b>").group(), re.search("<.*?>", "<a><b>").group(), re.search("a{2,3}", "aaaa").group(), re.search("a{2,3}?", "aaaa").group(), re.search("a{,2}", "aaa").group(), re.search("x?", "ax").group() == "")
# expect: <a><b> <a> aaa aa aa True

import re

text = "one\ntwo\nthree"
print([m.start() for m in re.finditer("^t", text, re.M)], re.search(r"(?s)one.*three", text).end(), re.compile("t").findall(text, 5), re.compile("o$", re.M).search(text).span())
# expect: [4, 8] 13 ['t'] (6, 7)

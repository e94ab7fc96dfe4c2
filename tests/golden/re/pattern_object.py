import re

p = re.compile(r"(\d+)(?P<unit>\w)")
print(p, p.pattern, p.groups, p.groupindex, p.match("x5k", 1).group(), p.search("5k 6m", 2).span(), p.sub("", "5kx"), p.fullmatch("7g") is not None, p == re.compile(p.pattern))
# expect: re.compile('(\\d+)(?P<unit>\\w)') (\d+)(?P<unit>\w) 2 {'unit': 2} 5k (3, 5) x True True

import re
print(repr(re.compile("(?P<n>a)").groupindex))  # expect: mappingproxy({'n': 1})

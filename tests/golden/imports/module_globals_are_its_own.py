import _counting
from _counting import bump, count

bump()
bump()
print(count, _counting.count, bump.__module__)  # expect: 0 2 _counting

import copy

t = (1, "a")
f = lambda: 0
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(f) is f, copy.deepcopy(([],)) == ([],), copy.deepcopy(None))
# expect: True True True True None

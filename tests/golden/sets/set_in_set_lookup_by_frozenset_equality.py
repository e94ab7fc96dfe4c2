outer = {frozenset({1})}
print({1} in outer, frozenset({1}) in outer)  # expect: True True

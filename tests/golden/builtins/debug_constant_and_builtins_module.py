import builtins

print(__debug__, builtins.len is len, builtins.__name__)  # expect: True True builtins
builtins.extra = "added"
print(extra)  # expect: added

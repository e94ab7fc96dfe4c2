import sys

names = sys.stdlib_module_names
print(type(names).__name__, len(names), "threading" in names, "asyncio" in names, "numpy" in names)
# expect: frozenset 305 True True False
print(sorted(names)[::60])  # expect: ['__future__', '_sha1', 'contextlib', 'mailcap', 'smtpd', 'zipapp']

group = ExceptionGroup("several", [ValueError(1), TypeError("t")])
print(group, group.message, group.exceptions)
# expect: several (2 sub-exceptions) several (ValueError(1), TypeError('t'))
print(repr(group))  # expect: ExceptionGroup('several', [ValueError(1), TypeError('t')])

match, case, type_, _ = 1, 2, 3, 4
print(match + case + type_ + _)  # expect: 10

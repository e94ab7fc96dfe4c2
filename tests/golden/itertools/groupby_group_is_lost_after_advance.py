from itertools import groupby

groups = [g for _, g in groupby("aab")]
print([list(g) for g in groups])  # expect: [[], []]

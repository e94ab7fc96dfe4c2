print(sum(x * x for x in range(4)))  # expect: 14
print(sorted((x for x in "cab"), reverse=True))  # expect: ['c', 'b', 'a']

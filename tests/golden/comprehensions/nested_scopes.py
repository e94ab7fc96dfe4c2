matrix = [[1, 2], [3, 4]]
print([[row[i] for row in matrix] for i in range(2)])  # expect: [[1, 3], [2, 4]]
print([y for x in matrix for y in x])  # expect: [1, 2, 3, 4]

rows = [[0]] * 3
rows[0].append(1)
print(rows, [1, 2] * 2, [1] * -1)  # expect: [[0, 1], [0, 1], [0, 1]] [1, 2, 1, 2] []

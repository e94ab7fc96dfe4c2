grid = [[0] * 2 for _ in range(2)]
for r in range(2):
    for c in range(2):
        grid[r][c] = r * 2 + c
print(grid, [list(col) for col in zip(*grid)], [x for row in grid for x in row])
# expect: [[0, 1], [2, 3]] [[0, 2], [1, 3]] [0, 1, 2, 3]

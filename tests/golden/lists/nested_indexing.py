grid = [[i * 3 + j for j in range(3)] for i in range(3)]
grid[1][2] += 100
print(grid, grid[-1][-1], [row[0] for row in grid])  # expect: [[0, 1, 2], [3, 4, 105], [6, 7, 8]] 8 [0, 3, 6]

import copy

grid = [[0] * 2] * 2
deep = copy.deepcopy(grid)
deep[0][0] = 1
print(deep, grid, deep[0] is deep[1])  # expect: [[1, 0], [1, 0]] [[0, 0], [0, 0]] True

"""Nested lists: multiplying matrices, with zip and slices."""


def multiply(left, right):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def power(size, times):
    matrix = [[(row * column) % 7 - 3 for column in range(size)] for row in range(size)]
    result = matrix
    for _ in range(times):
        result = [[value % 1009 for value in row] for row in multiply(result, matrix)]
    return sum(sum(row) for row in result)


print(power(60, 12))

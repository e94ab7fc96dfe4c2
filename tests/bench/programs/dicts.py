"""Dictionaries: counting, looking up, string and tuple keys."""


def count(rounds):
    counts = {}
    for number in range(rounds):
        key = f"key{number % 997}"
        counts[key] = counts.get(key, 0) + 1
    grid = {}
    for number in range(rounds):
        place = (number % 31, number % 37)
        if place in grid:
            grid[place] += number
        else:
            grid[place] = number
    return len(counts), max(counts.values()), sum(grid.values())


print(count(300_000))

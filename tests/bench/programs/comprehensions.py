"""Comprehensions and sorting, with and without a key."""


def work(rounds):
    total = 0
    state = 12345
    for _ in range(rounds):
        values = []
        for _ in range(2000):
            state = (state * 1103515245 + 12345) % 2147483648
            values.append(state)
        even = [value // 2 for value in values if value % 2 == 0]
        pairs = sorted([(value % 100, value) for value in values])
        by_tail = sorted(values, key=lambda value: value % 1000)
        index = {value: place for place, value in enumerate(by_tail)}
        total += sum(even) % 1000 + pairs[0][1] + len({value % 50 for value in values}) + index[values[0]]
    return total


print(work(150))

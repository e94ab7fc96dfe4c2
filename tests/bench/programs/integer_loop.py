"""A while loop over small integers: arithmetic, comparison, branches."""


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        steps = 0
        number = start
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


print(collatz(30_000))

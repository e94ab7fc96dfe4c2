"""Lists: a sieve, with indexing and assignment to items."""


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    for number in range(2, limit + 1):
        if is_prime[number]:
            multiple = number * number
            while multiple <= limit:
                is_prime[multiple] = False
                multiple += number
    return sum(is_prime)


def bubble(items):
    for end in range(len(items) - 1, 0, -1):
        for index in range(end):
            if items[index] > items[index + 1]:
                items[index], items[index + 1] = items[index + 1], items[index]
    return items


print(sieve(600_000), bubble([(7 * number) % 601 for number in range(601)])[:3])

"""Generators: pipelines, `yield from`, generator expressions."""


def numbers(limit):
    number = 0
    while number < limit:
        yield number
        number += 1


def squares(source):
    for number in source:
        yield number * number


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(sum(squares(numbers(700_000))), sum(tree(14)), sum(n & 3 for n in numbers(700_000)))

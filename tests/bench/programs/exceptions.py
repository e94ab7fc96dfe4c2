"""Exceptions: raised, caught by class, with `finally`, through frames."""


class Odd(ValueError):
    pass


def check(number):
    if number % 2:
        raise Odd(number)
    return number


def through(number):
    try:
        return check(number)
    finally:
        seen[0] += 1


seen = [0]


def count(rounds):
    caught = 0
    for number in range(rounds):
        try:
            through(number)
        except KeyError:
            caught -= 1
        except ValueError as error:
            caught += error.args[0] & 1
    missing = {}
    for number in range(rounds):
        try:
            missing[number]
        except KeyError:
            caught += 1
    return caught


print(count(250_000), seen)

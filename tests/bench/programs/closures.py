"""Closures, nonlocal variables, default, keyword and star arguments."""


def counter():
    count = 0

    def step(by=1, *more, scale=1, **rest):
        nonlocal count
        count += by * scale + len(more) + len(rest)
        return count

    return step


def work(rounds):
    step = counter()
    for number in range(rounds):
        step()
        step(2, scale=number & 3)
        step(1, 2, 3)
        step(1, other=2)
        step(*(1, 2))
    return step(0)


print(work(150_000))

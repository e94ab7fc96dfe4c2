from itertools import chain, cycle, islice, groupby, count

def take(n, it): return list(islice(it, n))
def flatten(rows): return chain.from_iterable(rows)
def chunks(seq, n):
    it = iter(seq)
    while piece := list(islice(it, n)):
        yield piece

print(take(3, count(1)), list(flatten([[1], [2, 3]])), list(chunks("abcde", 2)), take(4, (c for _, c in zip(range(9), cycle("xy")))))
# expect: [1, 2, 3] [1, 2, 3] [['a', 'b'], ['c', 'd'], ['e']] ['x', 'y', 'x', 'y']

"""A list as a heap: the smallest item first."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator."""
    heap = []
    if reverse:
        _heapify, _heappop, _heapreplace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1
    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
            rank = value if key is None else key(value)
            heap.append([rank, order * direction, value, it.__next__])
        except StopIteration:
            pass
    _heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[3]()
                entry[0] = value if key is None else key(value)
                entry[2] = value
                _heapreplace(heap, entry)
        except StopIteration:
            _heappop(heap)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3].__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order: sorted(iterable, key=key)[:n]."""
    return _best(n, iterable, key, min, False)


def nlargest(n, iterable, key=None):
    """The n largest items, in order: sorted(iterable, key=key, reverse=True)[:n]."""
    return _best(n, iterable, key, max, True)


def _best(n, iterable, key, one, largest):
    if n == 1:
        missing = object()
        result = one(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    it = iter(iterable)
    step = -1 if largest else 1
    # Entries are (rank, order of arrival, item): the order settles ties as a stable sort would.
    kept = [(elem if key is None else key(elem), i * step, elem) for i, elem in zip(range(n), it)]
    if not kept:
        return []
    if largest:
        heapify(kept)
    else:
        _heapify_max(kept)
    worst = kept[0][0]
    order = n
    for elem in it:
        rank = elem if key is None else key(elem)
        if (worst < rank) if largest else (rank < worst):
            (heapreplace if largest else _heapreplace_max)(kept, (rank, order * step, elem))
            worst = kept[0][0]
            order += 1
    kept.sort(reverse=largest)
    return [entry[2] for entry in kept]

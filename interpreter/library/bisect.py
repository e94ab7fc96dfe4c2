"""Keeping a list sorted by halving."""


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, behind equal items, and keep it sorted."""
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, before equal items, and keep it sorted."""
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


from _bisect import bisect_left, bisect_right

bisect = bisect_right
insort = insort_right

"""What test cases and results share: short reprs, names of classes, counting of unhashable items."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(text, start, end):
    skipped = len(text) - start - end
    if skipped > _PLACEHOLDER_LEN:
        text = f"{text[:start]}[{skipped} chars]{text[len(text) - end:]}"
    return text


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _common_shorten_repr(*args):
    """The reprs of values to be compared, what they have in common at the start cut short."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    length = len(prefix)
    room = _MAX_LENGTH - (longest - length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[length:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[length:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _count_diff_all_purpose(actual, expected):
    """(count here, count there, item) of items that occur a different number of times; by equality alone."""
    left, right = list(actual), list(expected)
    result = []
    while left:
        item = left.pop(0)
        here = 1 + sum(1 for other in left if other == item)
        there = sum(1 for other in right if other == item)
        left = [other for other in left if not other == item]
        right = [other for other in right if not other == item]
        if here != there:
            result.append((here, there, item))
    while right:
        item = right.pop(0)
        there = 1 + sum(1 for other in right if other == item)
        right = [other for other in right if not other == item]
        result.append((0, there, item))
    return result


def _count_diff_hashable(actual, expected):
    """As above, by hash."""
    from collections import Counter

    here, there = Counter(actual), Counter(expected)
    result = [(count, there.get(item, 0), item) for item, count in here.items() if count != there.get(item, 0)]
    return result + [(0, count, item) for item, count in there.items() if item not in here]

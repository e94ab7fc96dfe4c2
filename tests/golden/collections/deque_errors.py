from collections import deque

d = deque()
for f in (lambda: d.pop(), lambda: d.popleft(), lambda: d[0], lambda: d.remove(1), lambda: d.index(1), lambda: deque(maxlen=-1), lambda: deque([1])[0:1]):
    try:
        f()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: ValueError 1 is not in deque
# expect: ValueError 1 is not in deque
# expect: ValueError maxlen must be non-negative
# expect: TypeError sequence index must be integer, not 'slice'

import heapq
for function, arguments in [(heapq.heapify, ((),)), (heapq.heappush, ((), 1)), (heapq.heappop, ((),))]:
    try:
        function(*arguments)
    except TypeError as error:
        print(error)
# expect: heapify() argument must be list, not tuple
# expect: heappush() argument 1 must be list, not tuple
# expect: heappop() argument must be list, not tuple

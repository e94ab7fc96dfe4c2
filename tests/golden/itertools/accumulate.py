from itertools import accumulate
import operator

print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
# expect: [1, 3, 6] [1, 2, 6] [10, 11, 13] []

import copy
import pickle

it = reversed([1, 2, 3, 4])
print(next(it), it.__reduce__()[1:])  # expect: 4 (([1, 2, 3, 4],), 2)
again = pickle.loads(pickle.dumps(it))
print(type(again).__name__, list(again), next(it), list(copy.copy(it)))
# expect: list_reverseiterator [3, 2, 1] 3 [2, 1]
for state in 0, -5, 99:
    it = reversed([1, 2, 3])
    it.__setstate__(state)
    print(state, list(it), it.__reduce__()[1:])
# expect: 0 [1] (([],),)
# expect: -5 [] (([],),)
# expect: 99 [3, 2, 1] (([],),)
it.__setstate__(1)
print(list(it))  # expect: []

import pickle

class C:
    def __init__(self, x): self.x = x

data = {"a": [1, (2, 3)], "s": {4}, "n": None, "c": C(5)}
copy = pickle.loads(pickle.dumps(data))
print(copy["a"], copy["s"], copy["c"].x, copy["c"] is data["c"])
try:
    pickle.dumps(lambda: 0)
except Exception as error:
    print(type(error).__name__)
# expect: [1, (2, 3)] {4} 5 False
# expect: PicklingError

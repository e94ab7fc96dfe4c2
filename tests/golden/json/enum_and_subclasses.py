import json
from enum import IntEnum

class N(IntEnum):
    ONE = 1

class S(str): pass
print(json.dumps([N.ONE, S("x"), True]))  # expect: [1, "x", true]

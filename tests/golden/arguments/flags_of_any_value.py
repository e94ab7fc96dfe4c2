# A flag takes the truth of any value; an older one wants an int, and takes what is not 0.
import json
from collections import OrderedDict


class Never:
    def __bool__(self):
        return False


class Broken:
    def __bool__(self):
        raise ValueError("undecided")


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for value in (b"", bytearray(), [], (), {}, set(), range(0), 0.0, 0j, None, "", Never(), Broken(), b"x", [0], 2):
    attempt(lambda: list(zip([1], [1, 2], strict=value)))
    attempt(lambda: int.from_bytes(b"\xff", "big", signed=value))
    attempt(lambda: json.dumps("é", ensure_ascii=value))
    attempt(lambda: OrderedDict(a=1, b=2).popitem(value))
    attempt(lambda: open("nowhere", closefd=value))
    attempt(lambda: compile("1", "x", "eval", dont_inherit=value).co_name)
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'bytearray' object cannot be interpreted as an integer
# expect: TypeError 'bytearray' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'list' object cannot be interpreted as an integer
# expect: TypeError 'list' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'tuple' object cannot be interpreted as an integer
# expect: TypeError 'tuple' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'dict' object cannot be interpreted as an integer
# expect: TypeError 'dict' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'set' object cannot be interpreted as an integer
# expect: TypeError 'set' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'range' object cannot be interpreted as an integer
# expect: TypeError 'range' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: [(1, 1)]
# expect: 255
# expect: "é"
# expect: ('a', 1)
# expect: TypeError 'Never' object cannot be interpreted as an integer
# expect: TypeError 'Never' object cannot be interpreted as an integer
# expect: ValueError undecided
# expect: ValueError undecided
# expect: ValueError undecided
# expect: ValueError undecided
# expect: TypeError 'Broken' object cannot be interpreted as an integer
# expect: TypeError 'Broken' object cannot be interpreted as an integer
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: -1
# expect: "\u00e9"
# expect: ('b', 2)
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: -1
# expect: "\u00e9"
# expect: ('b', 2)
# expect: TypeError 'list' object cannot be interpreted as an integer
# expect: TypeError 'list' object cannot be interpreted as an integer
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: -1
# expect: "\u00e9"
# expect: ('b', 2)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nowhere'
# expect: <module>

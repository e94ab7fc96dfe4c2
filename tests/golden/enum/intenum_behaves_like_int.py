from enum import IntEnum

class Level(IntEnum):
    LOW = 1
    HIGH = 5

print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}", str(Level.LOW), repr(Level.LOW), [10, 20][Level.LOW], "%d" % Level.HIGH, max(Level))
# expect: True 6 True [<Level.LOW: 1>, <Level.HIGH: 5>] 1 1 <Level.LOW: 1> 20 5 5

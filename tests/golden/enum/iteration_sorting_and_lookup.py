from enum import Enum

class Level(Enum):
    HIGH = 3
    LOW = 1

print(sorted(Level, key=lambda l: l.value), [l.name for l in Level], {l.name: l.value for l in Level}, Level.LOW.__class__, "LOW" in Level.__members__, list(reversed(Level)))
# expect: [<Level.LOW: 1>, <Level.HIGH: 3>] ['HIGH', 'LOW'] {'HIGH': 3, 'LOW': 1} <enum 'Level'> True [<Level.LOW: 1>, <Level.HIGH: 3>]

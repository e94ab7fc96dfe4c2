from enum import Enum

class Colour(Enum):
    RED = 1
    GREEN = 2

print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["RED"], list(Colour), len(Colour), Colour.RED is Colour(1), Colour.RED in Colour, Colour)
# expect: Colour.RED <Colour.RED: 1> RED 1 Colour.GREEN Colour.RED [<Colour.RED: 1>, <Colour.GREEN: 2>] 2 True True <enum 'Colour'>

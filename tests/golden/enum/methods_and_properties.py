from enum import Enum

class Planet(Enum):
    EARTH = (5, 2)
    MARS = (3, 1)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def density(self): return self.mass / self.radius
    def __str__(self): return self.name.title()

print(Planet.EARTH, Planet.MARS.density, Planet.EARTH.value, Planet((3, 1)).mass)  # expect: Earth 3.0 (5, 2) 3

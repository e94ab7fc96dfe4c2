"""Attributes, methods, properties and inheritance."""


class Body:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed

    def move(self, time):
        self.place += self.speed * time
        self.bounce()

    def bounce(self):
        if self.place < 0 or self.place > 1000:
            self.speed = -self.speed

    @property
    def energy(self):
        return self.speed * self.speed


class Heavy(Body):
    def __init__(self, place, speed, mass):
        super().__init__(place, speed)
        self.mass = mass

    @property
    def energy(self):
        return self.mass * self.speed * self.speed


def simulate(rounds):
    bodies = [Body(10 * number, number + 1) for number in range(10)] + [Heavy(5 * number, 3, number) for number in range(10)]
    energy = 0
    for _ in range(rounds):
        for body in bodies:
            body.move(2)
            energy += body.energy
    return energy, sum(body.place for body in bodies)


print(simulate(40_000))

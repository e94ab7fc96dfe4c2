match ["go", "north"]:
    case ["go", ("north" | "south") as direction]:
        print(direction)  # expect: north
match (1, (2, 3)):
    case (a, (b, c) as pair):
        print(a, b, c, pair)  # expect: 1 2 3 (2, 3)

class Colour:
    RED = "r"

def f(x):
    match x:
        case Colour.RED:
            return "red"
        case other:
            return f"captured {other}"

print(f("r"), f("g"))  # expect: red captured g

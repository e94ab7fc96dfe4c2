class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(0, y=y):
            return f"on y at {y}"
        case Point(x=x, y=y) if x == y:
            return "diagonal"
        case Point():
            return "somewhere"
        case int(n):
            return f"int {n}"

print(where(Point(0, 0)), where(Point(0, 5)), where(Point(2, 2)), where(Point(1, 2)), where(7), where("s"))
# expect: origin on y at 5 diagonal somewhere int 7 None

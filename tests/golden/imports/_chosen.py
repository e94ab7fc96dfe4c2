__all__ = ["first", "_third"]
first = 1
second = 2
_third = 3

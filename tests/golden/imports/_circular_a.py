import _circular_b

name = "a"

from _circular_from import value

thing = 2

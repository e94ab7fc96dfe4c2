import _circular_a  # expect: b sees name: False

print(_circular_a.name)  # expect: a

import _circular_a

print("b sees name:", hasattr(_circular_a, "name"))

# difference: Objects have no __reduce__ method here; copy and pickle find out by themselves what an object consists of.
print(hasattr(object(), "__reduce__"))
# cpython: True
# here: False

# difference: CPython takes the hash of a NaN from its address; here it is 0, so that runs are repeatable.
print(hash(float("nan")) == 0)
# cpython: False
# here: True

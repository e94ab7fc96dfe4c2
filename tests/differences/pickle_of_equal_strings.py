# difference: Strings have no identity here: equal ones are pickled once, also where CPython has two objects.
import datetime
import pickle
print(pickle.dumps(datetime.datetime, 4))
# cpython: b'\x80\x04\x95\x19\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08datetime\x94\x93\x94.'
# here: b'\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94h\x00\x93\x94.'

# difference: Protocols 0 and 1 of pickle are written with the opcodes of protocol 2 here, which every Python 3 reads.
import pickle
print(pickle.dumps((1,), 0))
# cpython: b'(I1\ntp0\n.'
# here: b'K\x01\x85q\x00.'

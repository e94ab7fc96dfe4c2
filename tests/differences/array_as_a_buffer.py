# difference: array.array keeps Python's values here, so that no memoryview can look at its bytes and nothing takes it for bytes but tobytes() does.
import array
numbers = array.array("b", b"15")
try:
    print(memoryview(numbers).tolist(), b"-".join([numbers, numbers]), int(numbers))
except TypeError as error:
    print(error)
# cpython: [49, 53] b'15-15' 15
# here: memoryview: a bytes-like object is required, not 'array.array'

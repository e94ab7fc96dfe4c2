import io
import sys

try:
    io.StringIO().fileno()
except io.UnsupportedOperation as error:
    print(error)  # expect: fileno
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
# expect: True True
try:
    io.StringIO().write(5)
except TypeError as error:
    print(error)  # expect: string argument expected, got 'int'

# difference: No reference is counted here: objects die when nothing reaches them any more (interpreter/README.md).
import sys
value = [1]
others = [value, value]
print(sys.getrefcount(value))
# cpython: 4
# here: 2

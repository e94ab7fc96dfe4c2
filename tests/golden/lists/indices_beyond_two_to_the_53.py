# An index that fits 64 bits is out of range, a larger one is no index.
def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for index in (2**53 + 1, -(2**62), 2**63, -(2**64)):
    for container in ([1], (1,), "a", b"a", bytearray(b"a")):
        attempt(container.__getitem__, index)
    attempt([1].__setitem__, index, 2)
    attempt([1].__delitem__, index)
    attempt(bytearray(b"a").__delitem__, index)
# expect: IndexError list index out of range
# expect: IndexError tuple index out of range
# expect: IndexError string index out of range
# expect: IndexError index out of range
# expect: IndexError bytearray index out of range
# expect: IndexError list assignment index out of range
# expect: IndexError list assignment index out of range
# expect: IndexError bytearray index out of range
# expect: IndexError list index out of range
# expect: IndexError tuple index out of range
# expect: IndexError string index out of range
# expect: IndexError index out of range
# expect: IndexError bytearray index out of range
# expect: IndexError list assignment index out of range
# expect: IndexError list assignment index out of range
# expect: IndexError bytearray index out of range
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
for count in (2**53 + 1, 2**62, 2**64):
    for sequence in ((), "", b"", (1,), [1], "ab", b"ab"):
        attempt(lambda: sequence * count)
# expect: ()
# expect:
# expect: b''
# expect: MemoryError 
# expect: MemoryError 
# expect: MemoryError 
# expect: MemoryError 
# expect: ()
# expect:
# expect: b''
# expect: MemoryError 
# expect: MemoryError 
# expect: OverflowError repeated string is too long
# expect: OverflowError repeated bytes are too long
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer

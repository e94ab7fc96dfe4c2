# A count of bytes that no memory holds, and one that is no size.
for make in (bytes, bytearray):
    for count in (2**53, 2**62, 2**63, -1, -(2**63), -(2**63) - 1):
        try:
            make(count)
        except (MemoryError, OverflowError, ValueError) as error:
            print(make.__name__, type(error).__name__, error)
# expect: bytes MemoryError 
# expect: bytes MemoryError 
# expect: bytes OverflowError cannot fit 'int' into an index-sized integer
# expect: bytes ValueError negative count
# expect: bytes ValueError negative count
# expect: bytes OverflowError cannot fit 'int' into an index-sized integer
# expect: bytearray MemoryError 
# expect: bytearray MemoryError 
# expect: bytearray OverflowError cannot fit 'int' into an index-sized integer
# expect: bytearray ValueError negative count
# expect: bytearray ValueError negative count
# expect: bytearray OverflowError cannot fit 'int' into an index-sized integer

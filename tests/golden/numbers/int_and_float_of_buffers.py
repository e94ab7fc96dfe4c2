# int() and float() read digits out of buffers whose bytes lie side by side; with a base, only out of bytes and bytearrays.
def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])


attempt(lambda: float(memoryview(b"1.5")))  # expect: 1.5
attempt(lambda: float(memoryview(b"1.5 x")))  # expect: ValueError could not convert string to float: <memory
attempt(lambda: float(memoryview(b"1.5")[::2]))
# expect: TypeError float() argument must be a string or a real number, not 'memoryview'
attempt(lambda: float(bytearray(b"x")))  # expect: ValueError could not convert string to float: bytearray(b'x')
attempt(lambda: int(memoryview(b"15")))  # expect: 15
attempt(lambda: int(memoryview(b"15"), 16))  # expect: TypeError int() can't convert non-string with explicit base
attempt(lambda: int(memoryview(b"1x5")[::2]))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'memoryview'
attempt(lambda: int(memoryview(b"x")))  # expect: ValueError invalid literal for int() with base 10: b'x'
attempt(lambda: int(bytearray(b"ff"), 16))  # expect: 255

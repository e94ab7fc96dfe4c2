print(b"a" == "a", b"a" == bytearray(b"a"), b"a" < b"b", b"" < b"a", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
# expect: False True True True True 1
try:
    b"a" < "a"
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'bytes' and 'str'

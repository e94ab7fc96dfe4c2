import io

b = io.BytesIO(b"abc")
print(b.read(2), b.read(), b.read(), b.write(b"de"), b.getvalue(), b.seek(-2, 2), b.read(1), bytes(b.getbuffer()[:2]))
# expect: b'ab' b'c' b'' 2 b'abcde' 3 b'd' b'ab'
try:
    b.write("text")
except TypeError as error:
    print(error)  # expect: a bytes-like object is required, not 'str'

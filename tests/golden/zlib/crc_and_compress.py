import zlib

data = b"abc" * 100
print(zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.decompress(zlib.compress(data)) == data, len(zlib.compress(data)) < 50)
# expect: 891568578 38600999 True True

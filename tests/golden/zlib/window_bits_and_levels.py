# Which numbers of window bits, and which levels, are refused, and how.
import zlib


def attempt(name, call):
    try:
        print(name, call())
    except (ValueError, OverflowError, zlib.error) as error:
        print(name, type(error).__name__, error)


packed = zlib.compress(b"a" * 10)
for bits in (-16, -8, -7, -1, 0, 1, 7, 8, 15, 23, 24, 33, 47, 48, 100, 2**31):
    attempt(bits, lambda: zlib.decompressobj(bits) and "made")
    attempt(bits, lambda: zlib.compressobj(wbits=bits) and "made")
    attempt(bits, lambda: len(zlib.compress(b"a", wbits=bits)) > 0)
# expect: -16 ValueError Invalid initialization option
# expect: -16 ValueError Invalid initialization option
# expect: -16 error Bad compression level
# expect: -8 made
# expect: -8 ValueError Invalid initialization option
# expect: -8 error Bad compression level
# expect: -7 ValueError Invalid initialization option
# expect: -7 ValueError Invalid initialization option
# expect: -7 error Bad compression level
# expect: -1 ValueError Invalid initialization option
# expect: -1 ValueError Invalid initialization option
# expect: -1 error Bad compression level
# expect: 0 made
# expect: 0 ValueError Invalid initialization option
# expect: 0 error Bad compression level
# expect: 1 ValueError Invalid initialization option
# expect: 1 ValueError Invalid initialization option
# expect: 1 error Bad compression level
# expect: 7 ValueError Invalid initialization option
# expect: 7 ValueError Invalid initialization option
# expect: 7 error Bad compression level
# expect: 8 made
# expect: 8 made
# expect: 8 True
# expect: 15 made
# expect: 15 made
# expect: 15 True
# expect: 23 ValueError Invalid initialization option
# expect: 23 ValueError Invalid initialization option
# expect: 23 error Bad compression level
# expect: 24 made
# expect: 24 ValueError Invalid initialization option
# expect: 24 error Bad compression level
# expect: 33 ValueError Invalid initialization option
# expect: 33 ValueError Invalid initialization option
# expect: 33 error Bad compression level
# expect: 47 made
# expect: 47 ValueError Invalid initialization option
# expect: 47 error Bad compression level
# expect: 48 ValueError Invalid initialization option
# expect: 48 ValueError Invalid initialization option
# expect: 48 error Bad compression level
# expect: 100 ValueError Invalid initialization option
# expect: 100 ValueError Invalid initialization option
# expect: 100 error Bad compression level
# expect: 2147483648 OverflowError Python int too large to convert to C int
# expect: 2147483648 OverflowError Python int too large to convert to C int
# expect: 2147483648 OverflowError Python int too large to convert to C int
for bits in (-16, -1, 0, 1, 7, 15, 23, 39, 47, 48):
    attempt(bits, lambda: zlib.decompress(packed, bits))
# expect: -16 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: -1 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: 0 b'aaaaaaaaaa'
# expect: 1 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: 7 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: 15 b'aaaaaaaaaa'
# expect: 23 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: 39 error Error -2 while preparing to decompress data: inconsistent stream state
# expect: 47 b'aaaaaaaaaa'
# expect: 48 error Error -2 while preparing to decompress data: inconsistent stream state
for level in (-2, 10):
    attempt(level, lambda: zlib.compress(b"a", level))
    attempt(level, lambda: zlib.compressobj(level))
# expect: -2 error Bad compression level
# expect: -2 ValueError Invalid initialization option
# expect: 10 error Bad compression level
# expect: 10 ValueError Invalid initialization option

import sys

print(sys.argv[1:], sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize, sys.byteorder, sys.implementation.name, sys.maxunicode, sys.version[:4])
# expect: ['one', 'two'] (3, 11) True 3 9223372036854775807 little cpython 1114111 3.11
# argv: one two

# Widths, precisions and field numbers are read as int() reads them.
print(repr(format(-(10**25), "٣٤")), repr(format(12, ".٣f")), repr("{:٣}".format("a")))
# expect: '       -10000000000000000000000000' '12.000' 'a  '
print("{٠}".format("a"), "{0[٠]}".format("a"))  # expect: a a
for template in ("{٣}", "{l[0]:x}"):
    try:
        print(template.format("a", l=type))
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError Replacement index 3 out of range for positional args tuple
# expect: TypeError unsupported format string passed to types.GenericAlias.__format__
print("{l[0]}".format(l=type), type[int])  # expect: type[0] type[int]
print(repr(str(b"", "no such codec")), repr(str(b"", "utf-8", "x")))  # expect: '' ''

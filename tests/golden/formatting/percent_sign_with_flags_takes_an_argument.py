print("%%" % ())  # expect: %
for arguments in [(), (1,)]:
    for text in ["%-%", "%5%", "%.3%"]:
        try:
            print(text % arguments)
        except (TypeError, ValueError) as error:
            print(error)
# expect: not enough arguments for format string
# expect: not enough arguments for format string
# expect: not enough arguments for format string
# expect: unsupported format character '%' (0x25) at index 2
# expect: unsupported format character '%' (0x25) at index 2
# expect: unsupported format character '%' (0x25) at index 3

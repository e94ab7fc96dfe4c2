for x in (0.1, 1e21, 123.456, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 0.5, 1e16 - 1, 4.35, 0.1 + 0.7):
    print(repr(x), float(repr(x)) == x)
# expect: 0.1 True
# expect: 1e+21 True
# expect: 123.456 True
# expect: 1e-07 True
# expect: 5e-324 True
# expect: 1.7976931348623157e+308 True
# expect: 1.4142135623730951 True
# expect: 1e+16 True
# expect: 4.35 True
# expect: 0.7999999999999999 True

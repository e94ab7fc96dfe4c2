import sys

print(sys.intern("abc") is sys.intern("abc"), sys.getsizeof([]) > 0, sys.hash_info.modulus == 2 ** 61 - 1, sys.float_info.max, sys.float_info.epsilon, sys.int_info.default_max_str_digits)
# expect: True True True 1.7976931348623157e+308 2.220446049250313e-16 4300

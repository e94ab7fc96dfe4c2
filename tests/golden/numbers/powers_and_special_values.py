# Infinite exponents of zero, complex powers of infinite numbers, text that underscores make no number.
inf, nan = float("inf"), float("nan")


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for base in (False, 0.0, -0.0):
    attempt(pow, base, -inf)
    attempt(pow, base, -1.0)
# expect: inf
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: inf
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: inf
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
for base, exponent in ((complex(inf, 1), 1j), (complex(1, inf), 1j), (complex(inf, 1), -1 + 3j), (2 + 1j, complex(inf, 1)), (2, complex(inf, 1)),
                       (complex(1, nan), 1j), (complex(inf, 1), 0.5), (complex(inf, 1), 2), (1e300j, 3.5)):
    attempt(pow, base, exponent)
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: (nan+nanj)
# expect: (nan+nanj)
# expect: OverflowError complex exponentiation
# expect: (nan+nanj)
# expect: OverflowError complex exponentiation
for text in ("_private", "1x", "1__0", "1_0", "_1", "1_", "1_0x", "1_0+3_j", "1_0+3x_3"):
    attempt(complex, text)
# expect: ValueError could not convert string to complex: '_private'
# expect: ValueError complex() arg is a malformed string
# expect: ValueError could not convert string to complex: '1__0'
# expect: (10+0j)
# expect: ValueError could not convert string to complex: '_1'
# expect: ValueError could not convert string to complex: '1_'
# expect: ValueError complex() arg is a malformed string
# expect: ValueError could not convert string to complex: '1_0+3_j'
# expect: ValueError could not convert string to complex: '1_0+3x_3'
attempt(float.fromhex, "\ud800")
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
attempt(float.fromhex, "x")  # expect: ValueError invalid hexadecimal floating-point string

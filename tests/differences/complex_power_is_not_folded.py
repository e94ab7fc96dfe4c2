# difference: A power with an imaginary exponent is no constant here: it is worked out at run time, and nothing warns of it while compiling.
x = 1
print(x is 2 ** 1j)
# cpython: False
# cpython: complex_power_is_not_folded.py:3: SyntaxWarning: "is" with a literal. Did you mean "=="?
# cpython:   print(x is 2 ** 1j)
# here: False

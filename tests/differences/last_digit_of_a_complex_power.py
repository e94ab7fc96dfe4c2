# difference: A complex power is put together from functions that are rounded once each; glibc's differ in the last digit, now and then.
print((3.9535093490301847 + 9.777071459025436j) ** -101)
# cpython: (4.168604582819292e-104-2.061421230198477e-104j)
# here: (4.168604582819292e-104-2.0614212301984767e-104j)

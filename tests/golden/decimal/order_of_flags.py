from decimal import Decimal, InvalidOperation, getcontext
getcontext().prec = 5
Decimal(1) / 7
Decimal(1.5) == 1.5
try:
    Decimal("x")
except InvalidOperation:
    pass
print(getcontext())
# expect: Context(prec=5, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[InvalidOperation, Inexact, FloatOperation, Rounded], traps=[InvalidOperation, DivisionByZero, Overflow])

from decimal import Decimal as D, getcontext, localcontext

getcontext().prec = 6
print(D(1) / D(7), D(2).sqrt())  # expect: 0.142857 1.41421
with localcontext() as ctx:
    ctx.prec = 3
    print(D(1) / D(7))  # expect: 0.143
print(D(1) / D(7))  # expect: 0.142857

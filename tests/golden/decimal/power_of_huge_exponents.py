from decimal import Decimal, Overflow
for base in ["0.1", "-0.1", "1.0", "10", "2", "1.000000000000000000000000001"]:
    for exponent in ["1e30", "-1e30", "-1000001", "1e27", "123456789012345678901234567891"]:
        try:
            print(Decimal(base) ** Decimal(exponent))
        except Overflow as error:
            print(repr(error))
# expect: 0E-1000026
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: 0E-1000026
# expect: 0E-1000026
# expect: 0E-1000026
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: 0E-1000026
# expect: -0E-1000026
# expect: 1.000000000000000000000000000
# expect: 1
# expect: 1
# expect: 1.000000000000000000000000000
# expect: 1.000000000000000000000000000
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: 0E-1000026
# expect: 1E-1000001
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: 0E-1000026
# expect: 5.050170295990151123515986402E-301031
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: Overflow([<class 'decimal.Overflow'>])
# expect: 1.970071114017046993888878367E+434
# expect: 5.075958897549456765291812018E-435
# expect: 0.9999999999999999999989999990
# expect: 2.718281828459045235360287470
# expect: 4.136206583697434937089092357E+53
